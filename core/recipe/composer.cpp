// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/composer.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "core/recipe/defaults_list.h"
#include "core/recipe/option_table.h"
#include "core/recipe/scalar.h"
#include "core/recipe/tree_merge.h"
#include "core/runtime/error.h"
#include "core/runtime/text.h"

namespace interfuse {

namespace {

constexpr std::size_t most_depth = 32;
constexpr std::size_t most_nodes = 200'000;     // of all files, as often as they are named
constexpr std::size_t most_bytes = 64'000'000;  // of all files
constexpr std::size_t most_listed = 12;
constexpr std::string_view global = "_global_";

// A file where a defaults list puts it.
struct Placed {
    std::string path;     // "model/clip-vit/large"; "" is the recipe itself
    std::string group;    // where the entries of its own list start
    std::string package;  // where its content goes, dotted; "" is the top
    std::string key;      // how a choice names it: "group@package"; "" for a file by its path
    bool optional = false;
    int place = 0;
};

struct Loaded {
    YamlNode content;
    std::vector<DefaultsEntry> defaults;  // at least the content itself
    std::optional<std::string> package;   // of its header, absolute
    std::size_t nodes = 0;
};

struct Step {
    std::string package;
    YamlNode content;
};

std::string with_dots(std::string path) {
    std::replace(path.begin(), path.end(), '/', '.');
    return path;
}

// A package below another; what follows the last _global_ starts at the top.
std::string below(const std::string& parent, const std::string& package) {
    std::string whole = parent.empty()    ? package
                        : package.empty() ? parent
                                          : parent + "." + package;
    const std::size_t top = whole.rfind(global);
    if (top == std::string::npos) return whole;
    whole.erase(0, top + global.size());
    return whole.starts_with('.') ? whole.substr(1) : whole;
}

bool is_hydra(const std::string& group) {
    return group == "hydra" || group.starts_with("hydra/");
}

class Composer {
  public:
    Composer(YamlOrigin& origin, const ConfigFiles& files, const std::vector<GroupChoice>& choices)
        : origin_(origin), files_(files) {
        for (const GroupChoice& choice : choices)
            choices_[choice.key] = {choice, false};
    }

    void run(YamlNode& root);

  private:
    struct Chosen {
        GroupChoice choice;
        bool used = false;
    };

    [[noreturn]] void fail(int place, const std::string& sentence) const {
        throw Error(origin_.at(place) + sentence);
    }
    std::vector<DefaultsEntry> take_defaults(YamlNode& content) const;
    Loaded take_recipe(YamlNode& root);
    void append_choices(Loaded& recipe);
    const Loaded* load(const Placed& at);
    Placed place(const Placed& parent, const DefaultsEntry& entry, const std::string& option) const;
    void spend(const Placed& at, std::size_t nodes);
    void expand(const Placed& at, const Loaded& loaded);
    void expand_entry(const Placed& parent, DefaultsEntry entry);
    void expand_file(Placed at, bool has_package, const std::string& parent_package);
    void remember_replacements(const Placed& at, const Loaded& loaded);
    void use_choice(const Placed& at, DefaultsEntry& entry);
    [[noreturn]] void not_found(const Placed& at) const;
    void check_choices() const;

    YamlOrigin& origin_;
    const ConfigFiles& files_;
    std::map<std::string, Chosen> choices_;  // by their keys
    std::map<std::string, Loaded> loaded_;   // by their paths
    std::set<std::string> chosen_;           // keys that a list has had
    std::vector<std::string> open_;          // the files whose lists are being followed
    std::vector<Step> steps_;                // the last one first
    std::size_t nodes_ = 0;
    std::size_t bytes_ = 0;
};

void Composer::run(YamlNode& root) {
    const Loaded recipe = take_recipe(root);
    expand({}, recipe);
    check_choices();
    TreeMerge merge(origin_);
    YamlNode result;
    result.kind = YamlNode::Kind::map;
    std::reverse(steps_.begin(), steps_.end());
    for (Step& step : steps_)
        merge.add(result, step.package, std::move(step.content));
    root = std::move(result);
}

// A file without a list has itself alone.
std::vector<DefaultsEntry> Composer::take_defaults(YamlNode& content) const {
    const YamlNode* list = content.find("defaults");
    if (list == nullptr) return {{.kind = DefaultsEntry::Kind::self}};
    std::vector<DefaultsEntry> defaults = read_defaults(*list, origin_);
    remove_key(content, "defaults");
    return defaults;
}

// The recipe and what it and the choices ask for.
Loaded Composer::take_recipe(YamlNode& root) {
    Loaded recipe;
    recipe.defaults = take_defaults(root);
    recipe.content = std::move(root);
    append_choices(recipe);
    return recipe;
}

// What the recipe's list lacks comes after it, as Hydra's "+group=option" does.
void Composer::append_choices(Loaded& recipe) {
    std::set<std::string> known;
    for (const DefaultsEntry& entry : recipe.defaults) {
        if (!entry.replaces) known.insert(place({}, entry, "").key);
    }
    for (const auto& [key, chosen] : choices_) {
        const GroupChoice& choice = chosen.choice;
        const bool is_section = key.find_first_of("/@") == std::string::npos;
        if (known.contains(key) || !(is_section || choice.is_new)) continue;
        DefaultsEntry entry;
        entry.kind = choice.is_list ? DefaultsEntry::Kind::options : DefaultsEntry::Kind::choice;
        const std::size_t sign = key.find('@');
        entry.group = key.substr(0, sign);
        if (sign != std::string::npos) entry.package = key.substr(sign + 1);
        entry.options = choice.options;
        entry.place = choice.place;
        recipe.defaults.push_back(std::move(entry));
        if (is_section) remove_key(recipe.content, key);
    }
}

Placed Composer::place(const Placed& parent, const DefaultsEntry& entry,
                       const std::string& option) const {
    const bool absolute = entry.group.starts_with('/');
    const std::string written = absolute ? entry.group.substr(1) : entry.group;
    Placed at;
    at.group = absolute || parent.group.empty() ? written
               : written.empty()                ? parent.group
                                                : parent.group + "/" + written;
    at.path = at.group.empty() ? option : at.group + "/" + option;
    at.package = below(parent.package, entry.package.value_or(with_dots(written)));
    at.optional = entry.optional;
    at.place = entry.place;
    if (entry.kind == DefaultsEntry::Kind::file) return at;
    at.key = at.group;
    if (with_dots(at.group) != at.package) {
        at.key += "@" + (at.package.empty() ? std::string(global) : at.package);
    }
    return at;
}

const Loaded* Composer::load(const Placed& at) {
    if (const auto known = loaded_.find(at.path); known != loaded_.end()) return &known->second;
    std::optional<ConfigFile> file;
    if (is_config_path(at.path)) file = files_.find(at.path);
    if (!file) return nullptr;
    bytes_ += file->text.size();
    if (bytes_ > most_bytes) fail(at.place, "The group files are too large together.");
    Loaded loaded;
    loaded.content = read_yaml(file->text, {file->origin, {}}, "A group file must be a mapping.");
    loaded.nodes = node_count(loaded.content);
    spend(at, loaded.nodes);
    const auto lines = std::count(file->text.begin(), file->text.end(), '\n') + 2;
    const int first = origin_.add_file(file->origin, static_cast<int>(lines));
    shift_places(loaded.content, first - 1);
    try {
        loaded.package = package_header(file->text);
    } catch (const Error& error) {
        fail(first, error.what());
    }
    loaded.defaults = take_defaults(loaded.content);
    remove_key(loaded.content, "hydra");
    return &loaded_.emplace(at.path, std::move(loaded)).first->second;
}

// An empty file counts as well.
void Composer::spend(const Placed& at, std::size_t nodes) {
    nodes_ += nodes + 20;
    if (nodes_ > most_nodes) fail(at.place, "The group files are too large together.");
}

void Composer::expand(const Placed& at, const Loaded& loaded) {
    if (const auto same = std::find(open_.begin(), open_.end(), at.path); same != open_.end()) {
        std::vector<std::string> circle(same, open_.end());
        circle.push_back(at.path);
        fail(at.place, "The defaults lists go round in a circle: " + joined(circle) + ".");
    }
    if (open_.size() >= most_depth) fail(at.place, "The defaults lists nest too deeply.");
    open_.push_back(at.path);
    remember_replacements(at, loaded);
    // From the last one on, as Hydra does: what is chosen anew holds for what stands before it.
    for (auto entry = loaded.defaults.rbegin(); entry != loaded.defaults.rend(); ++entry) {
        if (entry->kind == DefaultsEntry::Kind::self) {
            spend(at, loaded.nodes);
            steps_.push_back({at.package, loaded.content});
        } else if (!entry->replaces) {
            expand_entry(at, *entry);
        }
    }
    open_.pop_back();
}

void Composer::remember_replacements(const Placed& at, const Loaded& loaded) {
    for (const DefaultsEntry& entry : loaded.defaults) {
        if (!entry.replaces) continue;
        const Placed target = place(at, entry, "");
        if (is_hydra(target.group)) continue;
        const bool is_list = entry.kind == DefaultsEntry::Kind::options;
        choices_.try_emplace(
            target.key, Chosen{{target.key, entry.options, is_list, false, entry.place}, false});
    }
}

void Composer::use_choice(const Placed& at, DefaultsEntry& entry) {
    const auto found = choices_.find(at.key);
    if (found == choices_.end()) return;
    const GroupChoice& choice = found->second.choice;
    found->second.used = true;
    entry.options = choice.options;
    entry.kind = choice.is_list ? DefaultsEntry::Kind::options : DefaultsEntry::Kind::choice;
    entry.place = choice.place;
}

void Composer::expand_entry(const Placed& parent, DefaultsEntry entry) {
    if (entry.kind != DefaultsEntry::Kind::file) {
        const Placed group = place(parent, entry, "");
        if (is_hydra(group.group)) return;
        if (!chosen_.insert(group.key).second) {
            fail(entry.place, "The group " + shown(group.key) +
                                  " is chosen twice; keep one, or choose anew with 'override'.");
        }
        use_choice(group, entry);
    }
    const bool is_list = entry.kind == DefaultsEntry::Kind::options;
    for (auto option = entry.options.rbegin(); option != entry.options.rend(); ++option) {
        const DefaultsEntry one = is_list ? option_entry(entry, *option) : entry;
        expand_file(place(parent, one, one.options.at(0)), one.package.has_value(), parent.package);
    }
}

void Composer::expand_file(Placed at, bool has_package, const std::string& parent_package) {
    if (is_hydra(at.group)) return;
    const Loaded* loaded = load(at);
    if (loaded == nullptr) {
        const OptionInfo* top = find_option(at.group.substr(0, at.group.find('/')));
        const bool means_nothing = top != nullptr && top->use != KeyUse::used;
        if (at.optional || means_nothing) return;
        not_found(at);
    }
    if (!has_package && loaded->package) {
        at.package = below(parent_package, std::string(global) + "." + *loaded->package);
    }
    expand(at, *loaded);
}

// Names the options that have the same words, or else the nearest one.
void Composer::not_found(const Placed& at) const {
    const std::string option = at.path.substr(at.group.empty() ? 0 : at.group.size() + 1);
    std::vector<std::string> options = files_.options(at.group);
    std::vector<std::string> near;
    const std::string name = option.substr(option.rfind('/') + 1);
    for (const std::string& one : options) {
        const std::string last = one.substr(one.rfind('/') + 1);
        if (last.find(name) != std::string::npos || name.find(last) != std::string::npos) {
            near.push_back(one);
        }
    }
    if (near.empty() && options.size() <= most_listed) near = options;
    if (near.size() > most_listed || near.empty()) near = {nearest(option, options)};
    const std::string advice = near[0].empty()    ? "; 'interfuse presets' lists what there is."
                               : near.size() == 1 ? "; did you mean " + shown(near[0]) + "?"
                                                  : "; there are " + joined(near) + ".";
    fail(at.place, "There is no " + shown(at.path) + " in " + files_.name() + advice);
}

void Composer::check_choices() const {
    for (const auto& [key, chosen] : choices_) {
        if (chosen.used) continue;
        const std::vector<std::string> known(chosen_.begin(), chosen_.end());
        const std::string near = nearest(key, known);
        fail(chosen.choice.place, "No defaults list has the group " + shown(key) +
                                      (near.empty() ? "." : "; did you mean " + shown(near) + "?"));
    }
}

}  // namespace

void compose_groups(YamlNode& root, YamlOrigin& origin, const ConfigFiles& files,
                    const std::vector<GroupChoice>& choices) {
    if (choices.empty() && root.find("defaults") == nullptr) return;
    Composer(origin, files, choices).run(root);
}

}  // namespace interfuse
