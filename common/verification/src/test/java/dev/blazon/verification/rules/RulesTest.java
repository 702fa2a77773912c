package dev.blazon.verification.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** An id names one rule: clients of the API go by it. */
class RulesTest {
  @Test
  void noListHasTwoRulesOfOneId() {
    for (List<Rule> rules : Rules.lists()) {
      List<String> ids = rules.stream().map(Rule::id).toList();

      assertEquals(Set.copyOf(ids).size(), ids.size(), ids::toString);
    }
  }

  @Test
  void rulesOfOneIdInSeveralListsSayTheSame() {
    Map<String, List<String>> meanings = new HashMap<>();
    for (Rule rule : Rules.lists().stream().flatMap(List::stream).toList()) {
      List<String> meaning = List.of(rule.aspect().name(), rule.severity().name(), rule.sentence());

      assertEquals(meanings.computeIfAbsent(rule.id(), id -> meaning), meaning, rule.id());
    }
  }

  @Test
  void everyRuleOfAListIsAmongAll() {
    Set<String> all = Rules.all().stream().map(Rule::id).collect(Collectors.toSet());

    for (Rule rule : Rules.lists().stream().flatMap(List::stream).toList()) {
      assertTrue(all.contains(rule.id()), rule.id());
    }
  }
}
