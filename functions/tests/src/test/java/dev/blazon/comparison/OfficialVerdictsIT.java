package dev.blazon.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.tiers.OfficialValidator;
import dev.blazon.tiers.OfficialVerdicts;
import dev.blazon.tiers.OfficialVerdicts.Answer;
import dev.blazon.tiers.RequiresTier;
import dev.blazon.tiers.Tier;
import dev.blazon.tiers.UnavailableException;
import dev.blazon.verification.Comparison;
import dev.blazon.verification.Comparison.Line;
import dev.blazon.verification.MadeFile;
import dev.blazon.verification.OfficialQuestion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The official validator says of every case what {@code official.txt} says that it does. */
@RequiresTier(Tier.OFFICIAL_VALIDATOR)
class OfficialVerdictsIT {
  private static final String LIST =
      "common/verification/src/test/resources/dev/blazon/verification/official.txt";

  @Test
  void everyCaseGetsTheListedVerdict() throws UnavailableException, IOException {
    List<String> names = OfficialQuestion.names();
    List<JsonNode> questions = names.stream().<JsonNode>map(OfficialQuestion::of).toList();
    List<Answer> answers =
        OfficialVerdicts.of(OfficialValidator.find(), questions, OfficialQuestion.NOW);

    assertEquals(names.size(), answers.size());
    List<String> lines = new ArrayList<>(Comparison.heading());
    List<String> differences = new ArrayList<>();
    Map<String, Line> listed = Comparison.listed();
    for (int i = 0; i < names.size(); i++) {
      Line before = listed.getOrDefault(names.get(i), new Line(names.get(i), "-", ""));
      Line now = new Line(before.name(), answers.get(i).verdict(), before.quirk());
      lines.add(now.toString());
      if (!now.equals(before)) {
        differences.add(now + " (listed: " + before.verdict() + ") " + answers.get(i).errors());
      }
    }
    if (!MadeFile.isRenewing()) {
      assertEquals(List.of(), differences, "a run with -Drenew lists what the validator says now");
    }
    MadeFile.assertIs(LIST, String.join("\n", lines) + "\n");
  }
}
