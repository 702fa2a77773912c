package dev.blazon.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ResultTest {
  private final Result<Integer, String> success = new Result.Success<>(7);
  private final Result<Integer, String> refused = new Result.Refused<>("full");

  @Test
  void aSuccessIsMappedByItsValueAlone() {
    assertEquals(new Result.Success<>(8), success.map(value -> value + 1));
    assertEquals(success, success.mapRefusal(String::length));
  }

  @Test
  void aRefusalIsMappedByItsReasonAlone() {
    assertEquals(new Result.Refused<>(4), refused.mapRefusal(String::length));
    assertEquals(refused, refused.map(value -> value + 1));
  }
}
