// Tests of the proposed configuration.
#include "linter/cli/propose_config.h"

#include <doctest/doctest.h>

#include "linter/base/text.h"
#include "linter/config/load_toml.h"

namespace lint {
namespace {

Model with_holders(std::vector<PermissionHolder> holders) {
  Model model;
  model.holders = std::move(holders);
  return model;
}

TEST_CASE("one candidate is proposed, several are listed as comments") {
  const Model model = with_holders({
      {.kind = HolderKind::profile, .name = "Marketo Sync"},
      {.kind = HolderKind::profile, .name = "Admin", .description = "everything"},
      {.kind = HolderKind::permission_set, .name = "A_Mkto"},
      {.kind = HolderKind::permission_set, .name = "B", .description = "for Marketo"},
  });
  const std::string text = propose_config(model);
  CHECK(text.find("\nprofile = \"Marketo Sync\"\n") != std::string::npos);
  CHECK(text.find("\n# permission-sets = [\"A_Mkto\"]\n# permission-sets = [\"B\"]  # for Marketo\n") !=
        std::string::npos);
  CHECK(config::load_config(text, "fieldlint.toml", {}).ok());
}

TEST_CASE("hostile names stay inside their strings and comments") {
  const Model model = with_holders({
      {.kind = HolderKind::profile, .name = "Marketo\"\nx = 1"},
      {.kind = HolderKind::permission_set, .name = "Mkto1", .description = "a\nb = 2"},
      {.kind = HolderKind::permission_set, .name = "Mkto2"},
  });
  CHECK(config::load_config(propose_config(model), "fieldlint.toml", {}).ok());
}

}  // namespace
}  // namespace lint
