extension Stylesheet {
  /// The colours in both themes; text on its ground has a contrast of at least 4.5.
  static let palette = """
    :root { color-scheme: light; \(light) }
    @media screen and (prefers-color-scheme: dark) {
    :root:not([data-theme=light]) { color-scheme: dark; \(dark) }
    }
    @media screen {
    :root[data-theme=dark] { color-scheme: dark; \(dark) }
    }
    """

  /// The colours of light pages and of paper.
  package static let light = """
    --paper: #fdfcf9; --ink: #1d1f23; --soft: #5c6067; --rule: #e0dcd3; --panel: #f5f2ec;
    --accent: #1d4f91; --select: #d5e3f5;
    --error: #a8201a; --error-rule: #d98a84; --error-panel: #fcf0ee;
    --warning: #7a4b00; --warning-rule: #ddb66a; --warning-panel: #fbf4e3;
    --good: #1f6a3a; --good-rule: #84bd98; --special: #6a3a9c; --special-rule: #b99bd8;
    --note-rule: #8fb0da;
    --keyword: #9b2259; --type: #0a5f73; --string: #2c6a2e; --number: #8a4708; --comment: #646973;
    --attribute: #6b3aa0;
    --t0: #1d1f23; --t1: #a8201a; --t2: #2c6a2e; --t3: #7a4b00; --t4: #1d4f91; --t5: #7d2a8a;
    --t6: #0a5f73; --t7: #5c6067; --t8: #646973; --t9: #c02a22; --t10: #2f7532; --t11: #8a5a00;
    --t12: #2a66b8; --t13: #9339a1; --t14: #0f7187; --t15: #1d1f23; --blend: multiply;
    --shade: rgb(70 60 40 / .22);
    """

  /// The colours of dark pages.
  package static let dark = """
    --paper: #17191d; --ink: #e2e0da; --soft: #a3a7ae; --rule: #363a41; --panel: #1f2227;
    --accent: #8fbaf3; --select: #243c5a;
    --error: #ff9a90; --error-rule: #a4453e; --error-panel: #2d1d1d;
    --warning: #ecc06d; --warning-rule: #866324; --warning-panel: #2a2418;
    --good: #8fd0a4; --good-rule: #3f7a54; --special: #cdaaf2; --special-rule: #72529a;
    --note-rule: #416698;
    --keyword: #f28fb9; --type: #7fd0e0; --string: #a3d39c; --number: #f0b87c; --comment: #9a9fa8;
    --attribute: #cdaaf2;
    --t0: #a3a7ae; --t1: #ff9a90; --t2: #a3d39c; --t3: #ecc06d; --t4: #8fbaf3; --t5: #e3a3ee;
    --t6: #7fd0e0; --t7: #cfcdc7; --t8: #9a9fa8; --t9: #ffb3ab; --t10: #b9e2b3; --t11: #f5d493;
    --t12: #b0cef8; --t13: #efc0f6; --t14: #a5e0ec; --t15: #f5f3ee; --blend: normal;
    --shade: rgb(0 0 0 / .6);
    """
}
