// Plans and runs joins: the smallest domain is scanned, every other binder is found through an equality or a
// sameness with those before it.
#include "rules/ground/join.hpp"

#include <algorithm>
#include <bit>

namespace selaras::rule_language {
namespace {

constexpr std::uint32_t bit(std::uint32_t slot) { return 1u << slot; }

}  // namespace

std::uint64_t Index::mix(std::uint64_t hash, std::int64_t value) {
  hash = (hash ^ static_cast<std::uint64_t>(value)) * 0x9e3779b97f4a7c15ull;
  return hash ^ (hash >> 29);
}

Index::Index(const StaticValues& values, std::uint32_t slot, const std::vector<MentionId>& domain,
             const std::vector<NodeId>& keys, Tuple& tuple) {
  const std::size_t buckets = std::bit_ceil(domain.size() + 1);
  std::vector<std::pair<std::uint32_t, MentionId>> entries;
  entries.reserve(domain.size());
  const MentionId before = tuple[slot];
  for (const MentionId mention : domain) {
    tuple[slot] = mention;
    std::uint64_t hash = 0;
    bool known = true;
    for (const NodeId key : keys) {
      const auto value = values.value(key, tuple);
      known = known && value.has_value();
      if (known) hash = mix(hash, *value);
    }
    if (known) entries.emplace_back(static_cast<std::uint32_t>(hash & (buckets - 1)), mention);
  }
  tuple[slot] = before;
  first_.assign(buckets + 1, 0);
  for (const auto& entry : entries) ++first_[entry.first + 1];
  for (std::size_t i = 0; i < buckets; ++i) first_[i + 1] += first_[i];
  std::vector<std::uint32_t> at(first_.begin(), first_.end() - 1);
  mentions_.resize(entries.size());
  for (const auto& entry : entries) mentions_[at[entry.first]++] = entry.second;
}

std::span<const MentionId> Index::find(std::uint64_t hash) const {
  const std::size_t bucket = hash & (first_.size() - 2);
  return {mentions_.data() + first_[bucket], first_[bucket + 1] - first_[bucket]};
}

Join::Join(const World& world, const StaticValues& values, std::vector<std::uint32_t> slots, std::uint32_t bound,
           const std::vector<NodeId>& guards)
    : world_(world),
      values_(values),
      rule_(values.rule()),
      guards_(guards),
      domains_(rule_.binders.size()),
      slots_(std::move(slots)),
      bound_(bound) {}

bool Join::is_same(NodeId guard) const {
  const Node& node = rule_[guard];
  return node.op == Operator::same && rule_[node.children[0]].typed.type == Type::mention;
}

bool Join::alone(NodeId guard, std::uint32_t slot) const { return rule_[guard].slots == bit(slot) && !is_same(guard); }

const std::vector<MentionId>& Join::domain(std::uint32_t slot) {
  const Binder& binder = rule_.binders[slot];
  std::vector<NodeId> own;
  for (const NodeId guard : guards_) {
    if (alone(guard, slot)) own.push_back(guard);
  }
  if (own.empty() && binder.filters.empty()) return world_.of_sort(binder.sort);
  auto& kept = domains_[slot];
  if (kept) return *kept;
  kept = std::make_unique<std::vector<MentionId>>();
  Tuple tuple{};
  for (const MentionId mention : world_.of_sort(binder.sort)) {
    tuple[slot] = mention;
    const auto holds = [&](NodeId guard) { return values_.holds(guard, tuple); };
    if (values_.passes(slot, mention) && std::all_of(own.begin(), own.end(), holds)) kept->push_back(mention);
  }
  return *kept;
}

/// The guards that relate the slot to bound ones by equality or sameness.
std::vector<Join::Tie> Join::ties(std::uint32_t slot, std::uint32_t bound) const {
  std::vector<Tie> found;
  for (const NodeId guard : guards_) {
    const Node& node = rule_[guard];
    if (node.op != Operator::equal && node.op != Operator::same) continue;
    for (const auto& [own, given] : {std::pair(0u, 1u), std::pair(1u, 0u)}) {
      const std::uint32_t own_slots = rule_[node.children[own]].slots;
      const std::uint32_t given_slots = rule_[node.children[given]].slots;
      if (own_slots != bit(slot) || given_slots == 0 || (given_slots & ~bound) != 0) continue;
      found.push_back({node.children[own], node.children[given], is_same(guard)});
      break;
    }
  }
  return found;
}

/// The cheapest way to find mentions for the slot once the bound ones are known.
Join::Step Join::step_for(std::uint32_t slot, std::uint32_t bound) const {
  Step step;
  step.slot = slot;
  const auto bare = [&](const Tie& tie) {
    return rule_[tie.own].kind == NodeKind::path && rule_[tie.own].attributes.empty();
  };
  for (const Tie& tie : ties(slot, bound)) {
    const Access access =
        tie.same ? (bare(tie) ? Access::same : Access::index_of_same) : (bare(tie) ? Access::direct : Access::index);
    if (access < step.access) continue;
    // All equalities make one key together; of the other kinds the first is enough.
    if (access == step.access && access != Access::index) continue;
    if (access != step.access) step.own.clear(), step.given.clear();
    step.access = access;
    step.own.push_back(tie.own);
    step.given.push_back(tie.given);
  }
  for (const NodeId guard : guards_) {
    if (step.access == Access::scan && relates(guard, slot, bound, step)) step.access = Access::related;
  }
  step.check_domain = step.access == Access::same || step.access == Access::direct;
  return step;
}

/// True if the guard is a relation with one argument over the slot and the others known, some of them from before.
bool Join::relates(NodeId guard, std::uint32_t slot, std::uint32_t bound, Step& step) const {
  const Node& node = rule_[guard];
  if (node.kind != NodeKind::call || node.function != Function::relation) return false;
  std::vector<NodeId> own, given;
  std::uint32_t from = 0;
  for (const NodeId child : node.children) {
    const std::uint32_t used = rule_[child].slots;
    from |= used & bound;
    if (used == bit(slot)) own.push_back(child);
    else if ((used & ~bound) == 0) given.push_back(child);
    else return false;
  }
  if (own.size() != 1 || from == 0) return false;
  step.relation = guard;
  step.own = std::move(own);
  step.given = std::move(given);
  return true;
}

Join::Partners Join::partners_of(const Step& step) const {
  const Node& node = rule_[step.relation];
  Partners partners;
  for (const auto& row : values_.rows(node.relation)) {
    std::uint64_t hash = 0;
    std::int64_t own = 0;
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (node.children[i] == step.own[0]) own = row[i];
      else hash = Index::mix(hash, row[i]);
    }
    partners[hash].push_back(own);
  }
  for (auto& [hash, values] : partners) {
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
  }
  return partners;
}

void Join::plan(std::vector<std::uint32_t> slots, std::uint32_t bound) {
  while (!slots.empty()) {
    std::size_t best = 0;
    Step chosen;
    for (std::size_t i = 0; i < slots.size(); ++i) {
      Step step = step_for(slots[i], bound);
      const bool better = i == 0 || step.access > chosen.access ||
                          (step.access == Access::scan && chosen.access == Access::scan &&
                           domain(slots[i]).size() < domain(slots[best]).size());
      if (better) best = i, chosen = std::move(step);
    }
    bound |= bit(chosen.slot);
    for (const NodeId guard : guards_) {
      const std::uint32_t used = rule_[guard].slots;
      if ((used & bit(chosen.slot)) == 0 || (used & ~bound) != 0) continue;
      if (is_same(guard)) chosen.same.push_back(guard);
      else if (chosen.check_domain || !alone(guard, chosen.slot)) chosen.guards.push_back(guard);
    }
    slots.erase(slots.begin() + static_cast<std::ptrdiff_t>(best));
    steps_.push_back(std::move(chosen));
  }
}

bool Join::run(Tuple& tuple, Budget& budget, const Found& found) {
  if (!planned_) plan(slots_, bound_);
  planned_ = true;
  tuple_ = &tuple;
  budget_ = &budget;
  found_ = &found;
  same_.clear();
  for (const NodeId guard : guards_) {  // guards over no binder at all
    if (rule_[guard].slots == 0 && !values_.holds(guard, tuple)) return true;
  }
  return extend(0);
}

bool Join::extend(std::size_t depth) {
  if (depth == steps_.size()) return finish();
  Step& step = steps_[depth];
  if (step.access == Access::scan) return visit_all(depth, domain(step.slot));
  if (step.access == Access::index) return visit_index(depth);
  if (step.access == Access::related) return visit_related(depth);
  const auto given = values_.value(step.given[0], *tuple_);
  if (!given || !world_.is_mention(*given)) return true;
  const MentionId mention{static_cast<std::size_t>(*given)};
  if (step.access == Access::direct) return visit(depth, mention);
  if (!visit_same(depth, mention)) return false;
  for (const Neighbour& neighbour : world_.neighbours(mention)) {
    if (!visit_same(depth, neighbour.mention)) return false;
  }
  return true;
}

bool Join::visit_all(std::size_t depth, std::span<const MentionId> mentions) {
  return std::all_of(mentions.begin(), mentions.end(), [&](MentionId mention) { return visit(depth, mention); });
}

bool Join::visit_index(std::size_t depth) {
  Step& step = steps_[depth];
  if (!step.index) step.index = std::make_unique<Index>(values_, step.slot, domain(step.slot), step.own, *tuple_);
  std::uint64_t hash = 0;
  for (const NodeId key : step.given) {
    const auto value = values_.value(key, *tuple_);
    if (!value) return true;
    hash = Index::mix(hash, *value);
  }
  return visit_all(depth, step.index->find(hash));
}

bool Join::visit_related(std::size_t depth) {
  Step& step = steps_[depth];
  if (!step.index) step.index = std::make_unique<Index>(values_, step.slot, domain(step.slot), step.own, *tuple_);
  if (!step.partners) step.partners = std::make_unique<Partners>(partners_of(step));
  std::uint64_t hash = 0;
  for (const NodeId key : step.given) {
    const auto value = values_.value(key, *tuple_);
    if (!value) return true;
    hash = Index::mix(hash, *value);
  }
  const auto found = step.partners->find(hash);
  if (found == step.partners->end()) return true;
  for (const std::int64_t wanted : found->second) {
    for (const MentionId mention : step.index->find(Index::mix(0, wanted))) {
      (*tuple_)[step.slot] = mention;
      if (values_.value(step.own[0], *tuple_) == wanted && !visit(depth, mention)) return false;
    }
  }
  return true;
}

/// A mention of the wanted thing: itself, or those that speak of it.
bool Join::visit_same(std::size_t depth, MentionId mention) {
  Step& step = steps_[depth];
  if (step.access == Access::same) return visit(depth, mention);
  if (!step.index) step.index = std::make_unique<Index>(values_, step.slot, domain(step.slot), step.own, *tuple_);
  // Buckets are shared: without the comparison a mention would be found for each thing of its bucket.
  for (const MentionId speaker : step.index->find(Index::mix(0, mention.value))) {
    (*tuple_)[step.slot] = speaker;
    if (values_.value(step.own[0], *tuple_) == mention.value && !visit(depth, speaker)) return false;
  }
  return true;
}

bool Join::in_domain(const Step& step, MentionId mention, Tuple& tuple) const {
  if (step.check_domain && !values_.passes(step.slot, mention)) return false;
  return std::all_of(step.guards.begin(), step.guards.end(), [&](NodeId guard) { return values_.holds(guard, tuple); });
}

bool Join::visit(std::size_t depth, MentionId mention) {
  if (!budget_->spend()) return false;
  const Step& step = steps_[depth];
  (*tuple_)[step.slot] = mention;
  if (!in_domain(step, mention, *tuple_)) return true;
  const std::size_t before = same_.size();
  const bool possible = std::all_of(step.same.begin(), step.same.end(), [&](NodeId guard) { return assume(guard); });
  const bool go_on = !possible || extend(depth + 1);
  same_.resize(before);
  return go_on;
}

/// Adds the assumption that a `same` needs; false if nothing suggests it.
bool Join::assume(NodeId guard) {
  const auto left = values_.value(rule_[guard].children[0], *tuple_);
  const auto right = values_.value(rule_[guard].children[1], *tuple_);
  if (!left || !right) return false;
  if (left == right) return true;
  const auto mention = [](std::int64_t payload) { return MentionId{static_cast<std::size_t>(payload)}; };
  const auto candidate = world_.candidate(mention(*left), mention(*right));
  if (candidate) same_.push_back(*candidate);
  return candidate.has_value();
}

bool Join::finish() {
  std::vector<CandidateId> same = same_;
  std::sort(same.begin(), same.end());
  same.erase(std::unique(same.begin(), same.end()), same.end());
  (*found_)(same);
  return true;
}

}  // namespace selaras::rule_language
