package dev.blazon.verification.documents;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.json.InvalidJson;
import dev.blazon.json.Json;
import dev.blazon.verification.documents.Reading.NotUnderstood;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A RevocationList, which may be of megabytes, made ready so that one Assertion after the other can
 * be looked up in it at little cost. Its text is read once, as a stream, which notes where each
 * entry stands; whoever asks is read the list without the entries that name others, by the same
 * {@link DocumentReader} as any document. So a list of a hundred thousand entries takes no more of
 * the JSON-LD processor than one of three.
 *
 * <p>Left out is only what can say nothing of the Assertion: see {@link RevocationListScan}. Safe
 * for any number of threads.
 */
public final class ListedAssertions {
  /** What is left of a list may have as many bytes as any other document. */
  private static final int MAXIMUM_REST = 512 * 1024;

  private final byte[] utf8;
  private final Version version;
  private final @Nullable RevocationListScan scan;
  private final @Nullable NotUnderstood fault;

  private ListedAssertions(
      byte[] utf8,
      Version version,
      @Nullable RevocationListScan scan,
      @Nullable NotUnderstood fault) {
    this.utf8 = utf8;
    this.version = version;
    this.scan = scan;
    this.fault = fault;
  }

  /**
   * Reads the text of a RevocationList.
   *
   * @param version that of the Profile that links to it
   * @param utf8 its text, of at most {@value RevocationListScan#MAXIMUM_BYTES} bytes; not to be
   *     changed any more
   */
  public static ListedAssertions of(Version version, byte[] utf8) {
    try {
      if (!isUtf8(utf8)) {
        return new ListedAssertions(utf8, version, null, null);
      }
      boolean older = version == Version.V1_1 || version == Version.V1_0;
      return new ListedAssertions(utf8, version, older ? older(utf8) : current(utf8), null);
    } catch (InvalidJson e) {
      return new ListedAssertions(utf8, version, null, DocumentReader.notJson(e));
    }
  }

  /** What begins with a mark, or with one zero of two, is counted in other units. */
  private static boolean isUtf8(byte[] text) {
    return text.length > 1 && text[0] > 0 && text[1] > 0;
  }

  /** Only where nothing but the standard's terms is in use, each entry can be told by itself. */
  private static @Nullable RevocationListScan current(byte[] utf8) {
    RevocationListScan scan = RevocationListScan.current(utf8);
    return scan.restLength() <= MAXIMUM_REST && isV2Alone(Json.read(scan.rest())) ? scan : null;
  }

  /** Of 1.x, unless it names the context of 2.0: then it is of 2.0 all the same. */
  private static @Nullable RevocationListScan older(byte[] utf8) {
    RevocationListScan scan = RevocationListScan.older(utf8);
    return VersionScan.isV2(Json.read(scan.context())) ? current(utf8) : scan;
  }

  private static boolean isV2Alone(JsonNode list) {
    JsonNode context = list.path("@context");
    return context.isArray()
        ? !context.isEmpty()
            && StreamSupport.stream(context.spliterator(), false).allMatch(ListedAssertions::isV2)
        : isV2(context);
  }

  private static boolean isV2(JsonNode context) {
    return context.isTextual() && Contexts.isV2(context.textValue());
  }

  /** Why it is too long to be read; empty where it is not. */
  public Optional<String> tooLong() {
    if (fault != null) {
      return Optional.empty();
    }
    if (scan == null) {
      return utf8.length > MAXIMUM_REST
          ? Optional.of(
              "it has more than %d bytes, not all in the terms of Open Badges 2.0"
                  .formatted(MAXIMUM_REST))
          : Optional.empty();
    }
    if (scan.entries() > RevocationListScan.MAXIMUM_ENTRIES) {
      return Optional.of(
          "it has more than %d entries".formatted(RevocationListScan.MAXIMUM_ENTRIES));
    }
    if (scan.isCut() && version != Version.V2_0) {
      return Optional.of("it has more entries that are not plain than are read");
    }
    return scan.restLength() > MAXIMUM_REST
        ? Optional.of("beside its entries it has more than %d bytes".formatted(MAXIMUM_REST))
        : Optional.empty();
  }

  /**
   * What it says of an Assertion: the list, with all of its entries that may name this one.
   *
   * @param names what the Assertion is known by: its id, and the uid of older ones
   * @throws IllegalStateException where it is {@link #tooLong}
   */
  public Reading about(Set<String> names) {
    if (fault != null) {
      return fault;
    }
    if (tooLong().isPresent()) {
      throw new IllegalStateException("a list that is too long is not read");
    }
    byte[] text = scan == null ? utf8 : scan.about(names);
    return switch (version) {
      case V2_0, V0_5 -> DocumentReader.readCurrent(text);
      case V1_1, V1_0 -> DocumentReader.readRevocationList(version, text);
    };
  }
}
