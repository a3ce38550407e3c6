// The git program: started with posix_spawn, both outputs read to their end.
#include "linter/source/git.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "linter/base/text.h"

extern char** environ;

namespace lint {
namespace {

/// A pipe whose ends close themselves.
class Pipe {
 public:
  Pipe() { is_open_ = pipe2(ends_.data(), O_CLOEXEC) == 0; }
  ~Pipe() {
    close_end(0);
    close_end(1);
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;

  [[nodiscard]] bool is_open() const { return is_open_; }
  [[nodiscard]] int reader() const { return ends_[0]; }
  [[nodiscard]] int writer() const { return ends_[1]; }
  void close_writer() { close_end(1); }

 private:
  void close_end(std::size_t end) {
    if (ends_[end] >= 0) close(ends_[end]);
    ends_[end] = -1;
  }
  std::array<int, 2> ends_{-1, -1};
  bool is_open_ = false;
};

/// Reads both pipes until both are closed, so that neither fills up.
void drain(const Pipe& output, const Pipe& errors, GitAnswer& answer) {
  std::array<pollfd, 2> watched{{{.fd = output.reader(), .events = POLLIN, .revents = 0},
                                 {.fd = errors.reader(), .events = POLLIN, .revents = 0}}};
  std::array<std::string*, 2> texts{&answer.output, &answer.errors};
  while (watched[0].fd >= 0 || watched[1].fd >= 0) {
    if (poll(watched.data(), watched.size(), -1) < 0 && errno != EINTR) return;
    for (std::size_t i = 0; i < watched.size(); ++i) {
      if (watched[i].fd < 0 || watched[i].revents == 0) continue;
      char buffer[65536];
      const ssize_t n = read(watched[i].fd, buffer, sizeof buffer);
      if (n > 0) texts[i]->append(buffer, static_cast<std::size_t>(n));
      if (n == 0 || (n < 0 && errno != EINTR)) watched[i].fd = -1;
    }
  }
}

/// The environment with messages in English, so that they can be told apart.
std::vector<std::string> plain_environment() {
  std::vector<std::string> variables;
  for (char** variable = environ; *variable != nullptr; ++variable) {
    const std::string_view text = *variable;
    if (!text.starts_with("LC_ALL=") && !text.starts_with("LANGUAGE=")) variables.emplace_back(text);
  }
  variables.emplace_back("LC_ALL=C");
  return variables;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> all;
  for (std::string& text : texts) all.push_back(text.data());
  all.push_back(nullptr);
  return all;
}

bool is_no_repository(const GitAnswer& answer) {
  return answer.errors.find("not a git repository") != std::string::npos;
}

Error refusal(const GitAnswer& answer) {
  const std::string_view message = answer.errors;
  return Error{.message = concat("git: ", trim(message.substr(0, message.find('\n'))))};
}

}  // namespace

Result<GitAnswer> run_git(const std::string& folder, const std::vector<std::string>& arguments) {
  std::vector<std::string> words{"git", "-C", folder};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<std::string> variables = plain_environment();
  Pipe output;
  Pipe errors;
  if (!output.is_open() || !errors.is_open())
    return Error{.message = concat("cannot start git: ", std::strerror(errno))};

  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, output.writer(), STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, errors.writer(), STDERR_FILENO);
  pid_t process = 0;
  const int failure =
      posix_spawnp(&process, "git", &actions, nullptr, pointers(words).data(), pointers(variables).data());
  posix_spawn_file_actions_destroy(&actions);
  if (failure != 0) return Error{.message = concat("cannot start git: ", std::strerror(failure))};

  output.close_writer();
  errors.close_writer();
  GitAnswer answer;
  drain(output, errors, answer);
  int state = 0;
  while (waitpid(process, &state, 0) < 0 && errno == EINTR) {
  }
  answer.exit_code = WIFEXITED(state) ? WEXITSTATUS(state) : 128;
  return answer;
}

Result<std::optional<std::string>> file_at_revision(const std::string& folder, const std::string& revision,
                                                    const std::string& path) {
  Result<GitAnswer> answer = run_git(folder, {"cat-file", "blob", concat(revision, ":./", path)});
  if (!answer) return answer.error();
  if (answer->exit_code == 0) return std::optional(std::move(answer->output));
  if (is_no_repository(*answer)) return std::optional<std::string>();
  // Git says why only in words: no such commit yet, or no such file in it.
  for (const std::string_view absent :
       {"Not a valid object name", "does not exist", "exists on disk, but not in", "invalid object name",
        "unknown revision"}) {
    if (contains_folded(answer->errors, absent)) return std::optional<std::string>();
  }
  return refusal(*answer);
}

Status check_revision(const std::string& folder, const std::string& revision) {
  const Result<GitAnswer> answer =
      run_git(folder, {"rev-parse", "--verify", "--quiet", concat(revision, "^{commit}")});
  if (!answer) return answer.error();
  if (answer->exit_code == 0) return std::nullopt;
  if (!answer->errors.empty()) return refusal(*answer);
  return Error{.message =
                   concat("git knows no revision `", revision, "` (a shallow clone? fetch with full depth)")};
}

}  // namespace lint
