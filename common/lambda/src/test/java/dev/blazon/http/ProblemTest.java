package dev.blazon.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.json.Fault;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1   | 1   | There is 1 fault in the body.",
        "2   | 2   | There are 2 faults in the body.",
        "100 | 100 | There are 100 faults in the body.",
        "101 | 100 | There are 101 faults in the body. The first 100 are named."
      })
  void itSaysHowManyFaultsThereAreAndNamesAHundred(int faults, int named, String detail) {
    Problem problem = Problem.invalidInput(faults(faults));
    assertEquals(detail, problem.detail());
    assertEquals(named, problem.faults().size());
  }

  @Test
  void amongManyThreeAreNamed() {
    Problem problem = Problem.invalidAmongMany(faults(4));
    assertEquals("There are 4 faults in the body.", problem.detail());
    assertEquals(3, problem.faults().size());
  }

  private static List<Fault> faults(int count) {
    return Collections.nCopies(count, new Fault("/a", "is bad"));
  }
}
