extension Stylesheet {
  /// Exercises, hints, solutions, and notes for teachers.
  static let exercises = """
    .exercise, section.teacher, details:is(.hint, .solution), section.solution {
    border: 1px solid var(--rule); border-radius: 6px; padding: .9rem 1.1rem; margin: 1.75rem 0;
    }
    .exercise { border-color: var(--note-rule); border-top-width: 3px; }
    section.solution { border-color: var(--good-rule); }
    section.teacher { border: 2px dashed var(--special-rule); }
    :is(.exercise, .solution, .teacher) > .headline {
    font: 650 .9375rem/1.5 var(--sans); margin: 0 0 .6rem; break-after: avoid;
    }
    .exercise > .headline { color: var(--accent); }
    .solution > .headline { color: var(--good); }
    .teacher > .headline { color: var(--special); }
    details:is(.hint, .solution) { padding: .5rem 1.1rem; }
    :is(.hint, .solution) > summary { font: 600 .875rem/1.6 var(--sans); color: var(--soft); }
    :is(.hint, .solution)[open] > summary { margin-bottom: .6rem; }
    :is(.exercise, .solution, .hint, .teacher) > :last-child { margin-bottom: 0; }
    :is(.exercise, .solution) > .cell:first-of-type { margin-top: 0; }
    :is(.exercise, .solution, .hint, .teacher) .code > .number {
    position: static; float: right; margin: -.2rem -.3rem 0 1rem;
    }
    [data-edition=student] .exercise .code { padding-bottom: 2.5rem; }
    """
}
