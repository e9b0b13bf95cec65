extension Glyph {
  /// The forms of the training images, by digit; none of them is used for a test image.
  static let trainingForms: [[Glyph]] = [
    [  // 0: round, narrow, begun with an overlap, left a little open
      Glyph(.curve(52, 4, 28, 16, 18, 48, 27, 83, 50, 96, 74, 82, 83, 49, 74, 17, 52, 4)),
      Glyph(.curve(51, 4, 35, 18, 29, 50, 36, 84, 51, 96, 66, 81, 72, 50, 66, 18, 51, 4)),
      Glyph(.curve(66, 14, 44, 5, 25, 25, 20, 56, 32, 89, 56, 95, 76, 75, 80, 42, 67, 13, 50, 8)),
      Glyph(.curve(50, 8, 33, 14, 23, 40, 27, 76, 46, 95, 68, 84, 79, 54, 74, 22, 56, 5)),
    ],
    [  // 1: plain, with a flag, with flag and foot, slightly bent
      Glyph(.line(50, 3, 50, 97)),
      Glyph(.line(33, 26, 53, 4, 53, 97)),
      Glyph(.line(40, 18, 53, 4, 53, 95), .line(32, 95, 73, 95)),
      Glyph(.curve(54, 3, 51, 35, 49, 68, 50, 97)),
    ],
    [  // 2: round with a straight base, looped, with a wavy base, open and wide
      Glyph(.curve(22, 27, 35, 8, 57, 6, 71, 24, 62, 50, 40, 76, 20, 94), .line(20, 94, 79, 93)),
      Glyph(
        .curve(22, 24, 40, 5, 64, 9, 71, 33, 55, 62, 34, 86, 20, 91, 18, 81, 32, 77, 52, 88, 84, 88)
      ),
      Glyph(
        .curve(24, 29, 33, 9, 56, 5, 73, 23, 65, 49, 43, 73, 22, 92),
        .curve(22, 92, 38, 86, 58, 94, 80, 88)),
      Glyph(.curve(18, 20, 44, 6, 66, 14, 70, 36, 48, 68, 17, 93), .line(17, 93, 84, 96)),
    ],
    [  // 3: two bows, flat top, with a knot in the middle, in one sweep
      Glyph(
        .curve(24, 17, 47, 4, 69, 16, 65, 37, 43, 47),
        .curve(43, 47, 70, 54, 78, 74, 60, 94, 36, 95, 19, 83)),
      Glyph(.line(24, 7, 73, 6, 44, 42), .curve(44, 42, 68, 49, 77, 70, 62, 92, 40, 96, 20, 85)),
      Glyph(
        .curve(
          25, 15, 50, 4, 68, 18, 60, 39, 42, 48, 38, 44, 48, 44, 71, 58, 74, 80, 52, 96, 21, 88)),
      Glyph(.curve(26, 10, 52, 5, 69, 20, 58, 40, 47, 47, 62, 53, 75, 70, 64, 92, 38, 97, 22, 91)),
    ],
    [  // 4: open and angular, closed, open and round, in one stroke
      Glyph(.line(26, 6, 18, 55, 80, 53), .line(70, 12, 66, 97)),
      Glyph(.line(62, 97, 63, 4, 16, 65, 86, 64)),
      Glyph(.curve(20, 8, 18, 36, 27, 54, 48, 57, 70, 50), .line(75, 6, 69, 97)),
      Glyph(.line(54, 4, 17, 62, 84, 61), .line(64, 30, 61, 97)),
    ],
    [  // 5: angular with its bow, with the hat put on last, in one curve
      Glyph(.line(74, 6, 33, 6, 28, 44), .curve(28, 44, 52, 37, 74, 53, 75, 77, 54, 95, 22, 88)),
      Glyph(
        .line(32, 9, 29, 46), .curve(29, 46, 54, 40, 73, 58, 69, 84, 46, 96, 22, 86),
        .line(31, 8, 78, 5)),
      Glyph(.curve(76, 7, 50, 6, 33, 18, 35, 39, 60, 50, 73, 69, 60, 92, 24, 92)),
      Glyph(.line(70, 4, 36, 8, 32, 40), .curve(32, 40, 58, 44, 70, 64, 60, 88, 28, 96)),
    ],
    [  // 6: bent back, nearly straight back, wide bowl, small bowl
      Glyph(.curve(66, 5, 42, 22, 25, 54, 28, 84, 49, 96, 71, 84, 72, 63, 54, 53, 35, 62, 27, 78)),
      Glyph(.curve(58, 3, 38, 36, 26, 68, 34, 92, 56, 95, 71, 78, 63, 59, 45, 58, 29, 74)),
      Glyph(.curve(70, 12, 50, 6, 30, 26, 20, 62, 34, 92, 62, 94, 80, 74, 68, 54, 42, 56, 22, 72)),
      Glyph(.curve(46, 4, 32, 32, 27, 66, 34, 90, 52, 96, 67, 84, 62, 66, 45, 64, 29, 78)),
    ],
    [  // 7: plain, with a bar, with a serif, with a bent stem
      Glyph(.line(15, 9, 84, 8, 42, 97)),
      Glyph(.line(16, 10, 84, 7, 44, 97), .line(38, 52, 76, 50)),
      Glyph(.line(16, 24, 17, 9, 83, 9), .curve(83, 9, 60, 44, 48, 97)),
      Glyph(.curve(12, 14, 44, 9, 82, 8), .curve(82, 8, 70, 32, 50, 62, 45, 97)),
    ],
    [  // 8: in one stroke from the top right, two rings, slim, begun in the middle
      Glyph(
        .curve(
          70, 14, 48, 4, 29, 18, 38, 39, 62, 57, 74, 78, 52, 96, 28, 80, 39, 58, 62, 39, 71, 18, 54,
          4)),
      Glyph(
        .curve(50, 4, 31, 12, 30, 34, 50, 45, 70, 34, 69, 12, 50, 4),
        .curve(50, 45, 26, 58, 25, 85, 50, 96, 75, 85, 74, 58, 50, 45)),
      Glyph(
        .curve(
          62, 8, 46, 5, 36, 20, 44, 42, 60, 62, 65, 82, 50, 96, 36, 82, 43, 58, 59, 38, 66, 16, 54,
          5)),
      Glyph(
        .curve(
          48, 48, 30, 30, 38, 8, 62, 7, 68, 28, 50, 48, 30, 66, 28, 88, 52, 97, 74, 84, 68, 62, 48,
          48)),
    ],
    [  // 9: ring and straight stem, ring and bent stem, hooked, in one curve
      Glyph(.curve(70, 18, 50, 5, 29, 18, 28, 42, 48, 51, 68, 38, 71, 14), .line(71, 14, 68, 97)),
      Glyph(
        .curve(68, 14, 46, 5, 26, 24, 32, 46, 54, 47, 69, 30, 70, 12),
        .curve(70, 12, 69, 46, 58, 76, 44, 97)),
      Glyph(
        .curve(72, 20, 54, 4, 30, 16, 28, 40, 50, 50, 70, 36, 73, 16),
        .curve(73, 16, 75, 58, 66, 90, 44, 96, 27, 86)),
      Glyph(.curve(66, 34, 48, 48, 30, 40, 30, 16, 50, 4, 68, 16, 70, 46, 60, 97)),
    ],
  ]
}
