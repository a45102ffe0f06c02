// The program: signals and what no command expects.
#include <csignal>
#include <exception>
#include <new>

#include "reports/commands/command_line.hpp"
#include "reports/commands/console.hpp"

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);  // a reader that goes away is seen by Output
  try {
    return selaras::run_command_line(argc, argv);
  } catch (const std::bad_alloc&) {
    selaras::print_error("out of memory");
  } catch (const std::exception& error) {
    selaras::print_error(error.what());
  }
  return selaras::exit_bad_input;
}
