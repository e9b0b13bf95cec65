import CWorkerSupport
import CellProtocol
import Foundation

/// The program that loads cells and runs them, as its runner asks on the control descriptor.
///
/// What it is to do comes in the environment, for its arguments are what cells see as theirs.
@main
enum EmakiWorker {
  static func main() {
    emaki_fix_addresses(CommandLine.unsafeArgv)
    guard let order = WorkerOrder.takeFromEnvironment() else {
      FileHandle.standardError.write(
        Data("emaki-worker is started by emaki; run `emaki run NOTEBOOK` instead.\n".utf8))
      exit(2)
    }
    guard emaki_die_with_parent(order.runner) else { exit(1) }
    _ = fcntl(order.control, F_SETFD, FD_CLOEXEC)
    emaki_limit_memory(UInt64(order.memoryLimit))
    guard chdir(order.folder) == 0 else { exit(1) }
    emaki_open_streams()
    emaki_seed_random(0)
    emaki_record_throws()
    emaki_record_crashes(order.crashReport)
    Worker.shared.start(control: order.control, runner: order.runner)
  }
}
