package dev.blazon.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.lifecycle.KeyEpoch;
import dev.blazon.lifecycle.Span;
import dev.blazon.lifecycle.Trail;
import dev.blazon.store.Change;
import dev.blazon.store.InMemoryStore;
import dev.blazon.store.Records;
import dev.blazon.store.WatchedRecords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindKeyEpochTest {
  private static final String ISSUER = "i".repeat(26);

  private final InMemoryStore store = new InMemoryStore();
  private final List<String> reads = new ArrayList<>();
  private final Records records = new WatchedRecords(Records.of(store, store, store), reads::add);
  private final KeyEpoch epoch =
      new KeyEpoch(ISSUER, 1, "signer", "pem", Instant.EPOCH, Trail.UNKNOWN);

  @BeforeEach
  void haveOne() {
    store.commit(List.of(new Change.AddKeyEpoch(epoch)), null);
  }

  @Test
  void itIsFoundByItsNumberAsItIsWritten() {
    assertEquals(Optional.of(epoch), KeyEpochs.find(ISSUER, "1", store));
    assertEquals(
        Optional.of(new KeyEpochs.Found(epoch, Span.FIRST)),
        KeyEpochs.findSpan(ISSUER, "1", records));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "01", "+1", "2", "1.1", "1 ", "١", "9999999999", "x"})
  void nothingElseIsANumber(String number) {
    assertEquals(Optional.empty(), KeyEpochs.find(ISSUER, number, store));
    assertEquals(Optional.empty(), KeyEpochs.findSpan(ISSUER, number, records));
  }

  @Test
  void whatIsNoIdIsAnsweredWithoutAskingTheTable() {
    assertEquals(Optional.empty(), KeyEpochs.find("no id", "1", store));
    assertEquals(Optional.empty(), KeyEpochs.findSpan("no id", "1", records));
    assertEquals(List.of(), reads);
  }
}
