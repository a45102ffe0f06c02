// Ends are numbers or null, weights are thousandths as they stand.
#include "reports/json_values.hpp"

namespace selaras {
namespace {

void put_end(JsonWriter& json, std::int64_t end) {
  if (end == Interval::lowest || end == Interval::highest) json.null();
  else json.number(end);
}

}  // namespace

void put(JsonWriter& json, const IntervalSet& set) {
  json.open_array();
  for (const Interval& part : set.parts()) {
    json.open_array();
    put_end(json, part.lo);
    put_end(json, part.hi);
    json.close_array();
  }
  json.close_array();
}

void put(JsonWriter& json, const std::vector<Evidence>& evidence) {
  json.open_array();
  for (const Evidence& piece : evidence) {
    json.open_object().key("kind").string(piece.kind).key("weight").number(piece.weight).key("words").string(piece.words).close_object();
  }
  json.close_array();
}

}  // namespace selaras
