import CNcurses
import Dispatch
import Glibc
public import TerminalModel

/// The terminal of standard input and output, claimed for the program until it is closed.
///
/// One at a time; everything happens on the main actor, since curses knows no threads. From `init`
/// to ``close()`` a crash, too, gives the terminal back before it takes its course.
@MainActor
public final class CursesTerminal {
  /// The widths that curses itself reckons with.
  public nonisolated let widths: WidthTable

  /// Whether only ASCII can be drawn: no box drawing, no arrows.
  public nonisolated let isASCIIOnly: Bool

  /// How many colours are drawn.
  public nonisolated let colorDepth: ColorDepth

  /// The size of the window.
  public private(set) var size: TerminalSize

  private let outbox = EventOutbox()
  private var modes: TerminalModes
  private let shellModes: termios
  private let input: ReadSource
  private let signals: SignalPipe
  private var decoder = InputDecoder()
  private var painter: FramePainter
  private var title: String?
  private var isClosed = false
  private var hasAsked = false
  /// Whether another program has the terminal.
  private var isLent = false

  /// How often input came.
  private var inputCount = 0

  /// How long a paste may pause.
  private static let pastePatience = DispatchTimeInterval.seconds(2)

  /// Claims the terminal.
  ///
  /// - Throws: ``TerminalError`` before anything was changed.
  public init(options: TerminalOptions = TerminalOptions()) throws(TerminalError) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    shellModes = Self.presentModes()
    signals = try SignalPipe()
    // When they are exported, curses believes them for ever.
    unsetenv("LINES")
    unsetenv("COLUMNS")
    isASCIIOnly = !adoptLocale() || options.isASCIIOnly
    widths = isASCIIOnly ? .ascii : WidthTable { Int(cn_width($0.value)) }
    let wanted = options.colorDepth ?? ColorDepth.wanted()
    let available = try openTerminal(wanted: wanted)
    colorDepth = min(wanted, available)
    cn_set_raw_input(Int32(options.escapeMilliseconds ?? Self.usualEscapeMilliseconds()))
    OwnSequence.defineAll()
    painter = FramePainter(depth: colorDepth)
    modes = TerminalModes(reportsMouse: options.usesMouse)
    size = Self.windowSize()
    input = ReadSource(descriptor: STDIN_FILENO)
    prepareRestoration()
    cn_crash_arm()
    write(modes.claiming)
    input.start { [weak self] in self?.readInput() }
    signals.start { [weak self] numbers in self?.handle(numbers) }
    // The window may have changed before its signal was ours.
    size = Self.windowSize()
    resizeterm(Int32(size.rows), Int32(size.columns))
  }

  /// Names the one listener to keys, pastes, sizes and signals, in the order in which they came.
  ///
  /// It is called with all that has arrived together; the first time with what came before.
  public func listen(_ listener: @escaping @MainActor ([TerminalEvent]) -> Void) {
    outbox.listen(listener)
  }

  /// Shows a frame; sends only what differs from the one before.
  public func present(_ screen: Screen) {
    guard !isClosed, !isLent else { return }
    cn_crash_cover_thread()
    setTitle(screen.title)
    painter.paint(screen, size: size)
    askOnce()
  }

  /// Asks the terminal what it can do, once there is something to be seen.
  private func askOnce() {
    guard !hasAsked else { return }
    hasAsked = true
    write(modes.questions)
  }

  /// Draws every cell anew with the next frame and claims every mode again.
  public func invalidate() {
    guard !isClosed else { return }
    write(modes.reports)
    cn_set_keypad()
    cn_redraw_all()
    painter.forget()
  }

  /// Asks for clicks and the wheel, or leaves the mouse to the terminal.
  public func useMouse(_ isWanted: Bool) {
    guard !isClosed else { return }
    modes.reportsMouse = isWanted
    write(modes.mouse)
  }

  /// Rings the bell.
  public func ringBell() {
    guard !isClosed else { return }
    beep()
  }

  /// Asks the terminal to put a text on the clipboard; not every terminal does.
  ///
  /// - Returns: Whether the text was sent: it is not when the terminal is too old, or the text
  ///   longer than ``maximumClipboardBytes``.
  @discardableResult
  public func copyToClipboard(_ bytes: [UInt8]) -> Bool {
    guard !isClosed, modes.isModern, bytes.count <= Self.maximumClipboardBytes else {
      return false
    }
    write("\u{1B}]52;c;\(base64(bytes))\u{7}")
    return true
  }

  /// Terminals take no more than this in one go.
  ///
  /// **Source**: xterm, which takes 75,000 bytes of base64.
  public nonisolated static let maximumClipboardBytes = 56_000

  /// Gives the terminal back to the shell and stops the process group; returns when it goes on.
  public func suspend() {
    guard !isClosed else { return }
    write(modes.releasing)
    endwin()
    cn_stop()
    reclaim()
  }

  /// Gives the terminal to another program of this process group until ``takeBack()``.
  ///
  /// Meanwhile no key is read and nothing is drawn; a stop of the group stops this process too.
  public func lend() {
    guard !isClosed, !isLent else { return }
    isLent = true
    input.stop()
    write(modes.releasing)
    endwin()
  }

  /// Takes the terminal back that was lent; does nothing when it was not.
  public func takeBack() {
    guard isLent else { return }
    isLent = false
    guard !isClosed else { return }
    input.start { [weak self] in self?.readInput() }
    reclaim()
  }

  /// Gives the terminal back for good; more calls do nothing.
  ///
  /// The bytes sent are those that a crash would send.
  public func close() {
    guard !isClosed else { return }
    isClosed = true
    input.stop()
    signals.stop()
    outbox.close()
    cn_crash_disarm()
    cn_restore_terminal()
  }

  /// Takes the terminal back after a stop: size, screen, modes.
  private func reclaim() {
    adoptWindowSize()
    refresh()
    cn_set_keypad()
    write(modes.claiming)
    // The shell's title was put aside anew.
    title = nil
    outbox.send([.resumed])
  }

  /// Takes the terminal back after a stop that nobody announced, whatever happened to it since.
  private func reclaimAfterStrangersStop() {
    write(modes.releasing)
    endwin()
    reclaim()
  }

  private func readInput() {
    guard !isClosed else { return }
    // The main actor is not bound to one thread.
    cn_crash_cover_thread()
    guard cn_waiting_bytes(STDIN_FILENO) > 0 else { return endOfInput() }
    let events = decoder.decode(next: InputUnit.next) { code in
      keyname(code).map { String(cString: $0) }
    }
    if decoder.canSynchronize { painter.synchronize() }
    inputCount += 1
    if decoder.isInPaste { watchPaste(since: inputCount) }
    outbox.send(events)
  }

  /// Gives on what was pasted when nothing comes any more, although its end did not.
  private func watchPaste(since count: Int) {
    DispatchQueue.main.asyncAfter(deadline: .now() + Self.pastePatience) { [weak self] in
      MainActor.assumeIsolated {
        guard let self, !self.isClosed, self.inputCount == count else { return }
        if let event = self.decoder.endPaste() { self.outbox.send([event]) }
      }
    }
  }

  /// A terminal that is ready to be read and has nothing to read is gone.
  private func endOfInput() {
    input.stop()
    outbox.send([.terminationRequested(.hangUp)])
  }

  private func handle(_ numbers: Set<Int32>) {
    guard !isClosed else { return }
    for number in numbers.sorted() {
      switch number {
      // The other program has its own answers to the keys and the size of the terminal.
      case SIGINT where isLent, SIGCONT where isLent, SIGWINCH where isLent: break
      case SIGTSTP where isLent: raise(SIGSTOP)
      case SIGTSTP: suspend()
      case SIGCONT: reclaimAfterStrangersStop()
      case SIGWINCH: adoptWindowSize()
      default:
        if let signal = TerminationSignal(rawValue: number) {
          outbox.send([.terminationRequested(signal)])
        }
      }
    }
  }

  private func adoptWindowSize() {
    let present = Self.windowSize()
    guard present != size else { return }
    size = present
    resizeterm(Int32(size.rows), Int32(size.columns))
    prepareRestoration()
    cn_redraw_all()
    painter.forget()
    outbox.send([.resize(size)])
  }

  private func setTitle(_ wanted: String) {
    guard modes.isModern, wanted != title else { return }
    title = wanted
    write("\u{1B}]2;\(DisplayText(wanted, widths: widths).text)\u{7}")
  }

  private func prepareRestoration() {
    let bytes = Array(modes.leaving(rows: size.rows).utf8CString.dropLast())
    withUnsafePointer(to: shellModes) { cn_crash_prepare(bytes, bytes.count, $0) }
  }

  /// Sends bytes past curses, which has sent all of its own whenever it returns.
  private func write(_ text: String) {
    let bytes = Array(text.utf8)
    cn_send(bytes, bytes.count)
  }

  private static func presentModes() -> termios {
    var modes = termios()
    tcgetattr(STDIN_FILENO, &modes)
    return modes
  }

  private static func windowSize() -> TerminalSize {
    var rows: Int32 = 0
    var columns: Int32 = 0
    guard cn_window_size(&rows, &columns) else { return TerminalSize(columns: 80, rows: 24) }
    return TerminalSize(columns: Int(columns), rows: Int(rows))
  }

  /// Long enough for the bytes of one key to arrive together, short enough for Escape by itself.
  private static func usualEscapeMilliseconds() -> Int {
    if let own = environmentVariable("ESCDELAY").flatMap(Int.init) { return min(max(own, 1), 2000) }
    return environmentVariable("SSH_CONNECTION") == nil ? 50 : 100
  }
}
