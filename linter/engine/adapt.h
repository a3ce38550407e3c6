// From a check's signature to the function that runs it: what it visits is its first parameter.
#pragma once

#include <type_traits>

#include "linter/engine/rule.h"

namespace lint::detail {

struct NoOptions {};

/// Calls `visit` for every record of the type a check asks for.
template <typename Record, typename Visit>
void for_each_record(const Model& model, const Visit& visit) {
  if constexpr (std::is_same_v<Record, Field>) {
    for (const Field& field : model.fields) visit(field);
  } else if constexpr (std::is_same_v<Record, Object>) {
    for (const Object& object : model.objects) visit(object);
  } else if constexpr (std::is_same_v<Record, Fact>) {
    for (const Fact& fact : model.facts) visit(fact);
  } else if constexpr (std::is_same_v<Record, MarketoField>) {
    for (const MarketoField& field : model.marketo_fields) visit(field);
  } else {
    static_assert(std::is_same_v<Record, Model>,
                  "a check visits a field, an object, a fact, a Marketo field or the model");
    visit(model);
  }
}

template <typename Signature>
struct Check;

template <typename Record>
struct Check<void (*)(const Record&, Context&)> {
  using Options = NoOptions;
  template <auto Function>
  static void run(const Options&, Context& cx) {
    for_each_record<Record>(cx.model(), [&](const Record& record) { Function(record, cx); });
  }
};

template <typename Record, typename OptionsType>
struct Check<void (*)(const Record&, const OptionsType&, Context&)> {
  using Options = OptionsType;
  template <auto Function>
  static void run(const Options& options, Context& cx) {
    for_each_record<Record>(cx.model(), [&](const Record& record) { Function(record, options, cx); });
  }
};

/// Sets what is configured; answers the first option whose value has the wrong type.
template <typename Options>
std::string_view bind(std::span<const OptionSpec> specs, const OptionValues& values, Options& options) {
  for (const OptionSpec& spec : specs) {
    const auto value = values.find(spec.name);
    if (value != values.end() && !spec.set(&options, value->second)) return spec.name;
  }
  return {};
}

template <auto Function>
constexpr Rule make_rule(std::string_view id, RuleInfo info) {
  using Adapter = Check<decltype(Function)>;
  using Options = typename Adapter::Options;
  return {.id = id,
          .info = info,
          .run =
              [](std::span<const OptionSpec> specs, const OptionValues& values, Context& cx) {
                Options options;
                bind(specs, values, options);
                Adapter::template run<Function>(options, cx);
              },
          .check_options =
              [](const RuleInfo& described, const OptionValues& values) {
                Options options;
                return bind(described.options, values, options);
              },
          .show_defaults =
              [](const RuleInfo& described) {
                const Options options;
                std::vector<std::string> shown;
                for (const OptionSpec& spec : described.options) shown.push_back(spec.show(&options));
                return shown;
              }};
}

}  // namespace lint::detail
