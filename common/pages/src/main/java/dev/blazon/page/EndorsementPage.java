package dev.blazon.page;

import dev.blazon.lifecycle.Endorser;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.verification.Verdict;
import dev.blazon.words.Language;
import dev.blazon.words.Words;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the page about an Endorsement shows, for its template.
 *
 * @param id its id
 * @param verdict what its verification comes to
 * @param checkedAt when it was verified
 * @param accepted whether it stands beside what it speaks about
 * @param endorser the name of who endorses
 * @param endorserPath the path of the page about the issuer who endorses; null for a person
 * @param person the person who endorses; null for an issuer
 * @param issuedOn when it was said
 * @param comment their words, in Markdown; null for none
 * @param endorsed what it is about
 * @param urls the deployment's
 */
@RecordBuilder
public record EndorsementPage(
    String id,
    Verdict verdict,
    Instant checkedAt,
    boolean accepted,
    String endorser,
    @Nullable String endorserPath,
    @Nullable Endorser person,
    Instant issuedOn,
    @Nullable String comment,
    SubjectShown endorsed,
    PublicUrls urls) {
  /**
   * What was taken back, and when.
   *
   * @param reason why
   * @param at when
   */
  public record Revoked(String reason, Instant at) {}

  /** How it stands, in colours. */
  public Look look() {
    return inForce() ? Look.VALID : Look.UNVERIFIABLE;
  }

  /** The key of how it stands. */
  public String standing() {
    return inForce() ? "endorsement.valid" : "endorsement.doubtful";
  }

  /** Whether it was found valid. */
  public boolean inForce() {
    return switch (verdict) {
      case VALID -> true;
      case EXPIRED, REVOKED, INVALID, UNVERIFIABLE -> false;
    };
  }

  /** Whether search engines may list it. */
  public boolean worthShowing() {
    return accepted && inForce();
  }

  /** What it is called, in one line. */
  public String title(Words words) {
    return words.say("endorsement.by") + " " + OneLine.of(endorser, OneLine.NAME);
  }

  /** What networks say below that. */
  public String description(Words words) {
    return comment == null
        ? words.say(endorsed.key()) + " " + OneLine.of(endorsed.name(), OneLine.NAME)
        : comment;
  }

  /** The whole URL of the page. */
  public String page() {
    return urls.endorsementPage(id);
  }

  /** The whole URL of the picture that stands for the page where it is linked to. */
  public String card(Language language) {
    return Addresses.in(language, endorsed.card());
  }

  /** The path of the document. */
  public String documentPath() {
    return Addresses.path(urls.endorsement(id));
  }
}
