package dev.blazon.store;

import dev.blazon.lifecycle.ApiKey;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeCollection;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.Delivery;
import dev.blazon.lifecycle.EndorsementList;
import dev.blazon.lifecycle.EndorsementRecord;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.KeyEpoch;
import dev.blazon.lifecycle.NoticeKind;
import dev.blazon.lifecycle.Pathway;
import dev.blazon.lifecycle.PathwaySummary;
import dev.blazon.lifecycle.Plan;
import dev.blazon.lifecycle.Presentation;
import dev.blazon.lifecycle.Span;
import dev.blazon.lifecycle.StuckAssertion;
import dev.blazon.lifecycle.Subject;
import dev.blazon.lifecycle.Webhook;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.register.ErasureRequest;
import dev.blazon.register.Holding;
import dev.blazon.register.LinkRequest;
import dev.blazon.register.MailStop;
import dev.blazon.register.Notice;
import dev.blazon.register.OnlyAward;
import dev.blazon.register.RegisterEntry;
import dev.blazon.register.RenewalRequest;
import dev.blazon.register.SignIn;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One change that a transaction makes. Each carries the condition under which it holds. */
public sealed interface Change {
  /** Adds an issuer; its id must be new. */
  record AddIssuer(IssuerRecord issuer) implements Change {}

  /** Replaces an issuer; the stored one must be the version before. */
  record ReplaceIssuer(IssuerRecord issuer) implements Change {}

  /** Adds a key epoch; its number must be new. */
  record AddKeyEpoch(KeyEpoch epoch) implements Change {}

  /**
   * Replaces a key epoch; the stored one must have as many spans as {@code before}, and be
   * compromised since the same time or not at all.
   */
  record ReplaceKeyEpoch(KeyEpoch epoch, KeyEpoch before) implements Change {}

  /** Adds an API key; its id must be new. */
  record AddApiKey(ApiKey key) implements Change {}

  /**
   * Withdraws an API key, which must be there and not be withdrawn; its record stays.
   *
   * @param by who withdraws it, as {@link dev.blazon.lifecycle.Trail} has it
   */
  record WithdrawApiKey(String issuer, String key, Instant at, String by) implements Change {}

  /**
   * Ends an API key, which must be there and not be withdrawn, because there is one in its place.
   *
   * @param successor the id of the one in its place
   * @param end until when it is good still
   * @param by who replaces it, as {@link dev.blazon.lifecycle.Trail} has it
   */
  record EndApiKey(String issuer, String key, String successor, Instant end, String by)
      implements Change {}

  /** Changes nothing; an API key must be there and not be withdrawn. */
  record RequireApiKey(String issuer, String key) implements Change {}

  /**
   * Keeps until when a limit of an issuer is used, as {@link CatalogStore#limit} tells it; it must
   * be what it was.
   *
   * @param operation which limit
   * @param before what it was; null where nothing was kept
   */
  record MoveLimit(String issuer, String operation, @Nullable Instant before, Instant until)
      implements Change {}

  /** Adds a badge; its id must be new. */
  record AddBadge(BadgeRecord badge) implements Change {}

  /** Replaces a badge; the stored one must be of the same issuer and the version before. */
  record ReplaceBadge(BadgeRecord badge) implements Change {}

  /** Adds an Assertion; its id must be new. */
  record AddAssertion(AssertionRecord assertion) implements Change {}

  /** Replaces an Assertion; the stored one must be of the same issuer and the version before. */
  record ReplaceAssertion(AssertionRecord assertion) implements Change {}

  /**
   * Keeps how the holder of an Assertion lets it be shown; the stored one, if any, must be the
   * version before.
   */
  record KeepPresentation(Presentation presentation) implements Change {}

  /** Removes how an Assertion is shown, where that is kept. */
  record RemovePresentation(String assertion) implements Change {}

  /**
   * Keeps a collection; the stored one must be the version before, or none where it is the first.
   */
  record KeepCollection(BadgeCollection collection) implements Change {}

  /** Removes a collection, which must be of this version. */
  record RemoveCollection(String id, long version) implements Change {}

  /** Adds a pathway; its id must be new. */
  record AddPathway(Pathway pathway) implements Change {}

  /** Replaces a pathway; the stored one must be of the same issuer and the version before. */
  record ReplacePathway(Pathway pathway) implements Change {}

  /** Removes a pathway, which must be of this version. */
  record RemovePathway(String id, long version) implements Change {}

  /** Lists a pathway among the open ones of its issuer, in place of what was said of it there. */
  record KeepPathwaySummary(String issuer, PathwaySummary summary) implements Change {}

  /** Lists a pathway among the open ones of its issuer no more. */
  record RemovePathwaySummary(String issuer, String pathway) implements Change {}

  /**
   * Has a pathway be found by one of its keys.
   *
   * @param key one of {@link Pathway#keys}
   */
  record AddPathwayStep(String key, String pathway) implements Change {}

  /** Has a pathway not be found by a key any more. */
  record RemovePathwayStep(String key, String pathway) implements Change {}

  /** Keeps a plan; the stored one must be the version before, or none where it is the first. */
  record KeepPlan(Plan plan) implements Change {}

  /** Removes a plan, which must be of this version. */
  record RemovePlan(String id, long version) implements Change {}

  /** Puts a signed Assertion on the RevocationList of its span, or changes the reason there. */
  record ListRevocation(String issuer, Span span, String iri, String reason) implements Change {}

  /** Adds an Endorsement; its id must be new. */
  record AddEndorsement(EndorsementRecord endorsement) implements Change {}

  /** Replaces an Endorsement; the stored one must be of the same issuer and the version before. */
  record ReplaceEndorsement(EndorsementRecord endorsement) implements Change {}

  /** Keeps a list of accepted Endorsements; the stored one, if any, must be the version before. */
  record KeepEndorsementList(EndorsementList list) implements Change {}

  /**
   * Keeps that somebody is asked to endorse something; the stored one, if any, must be the version
   * before.
   */
  record KeepEndorsementRequest(EndorsementRequest request) implements Change {}

  /** Removes that somebody is asked to endorse something, where that is kept. */
  record RemoveEndorsementRequest(Subject subject, String id) implements Change {}

  /** Adds what is kept of the recipient of an Assertion, which must have nothing yet. */
  record AddRegisterEntry(RegisterEntry entry) implements Change {}

  /**
   * Keeps what is known of the recipient of an Assertion, in place of what was kept, if anything.
   */
  record KeepRegisterEntry(RegisterEntry entry) implements Change {}

  /** Removes what is kept of the recipient of an Assertion, where there is anything. */
  record RemoveRegisterEntry(String assertion) implements Change {}

  /** Adds an Assertion to those of its recipient, or leaves it there. */
  record AddHolding(Holding holding) implements Change {}

  /** Removes an Assertion from those of its recipient, where it is among them. */
  record RemoveHolding(Holding holding) implements Change {}

  /**
   * Keeps which Assertion a recipient was last awarded on the condition of having no other of the
   * badge; what is kept must name {@code before}.
   *
   * @param before the id of the Assertion that is named before; null where none is
   */
  record KeepOnlyAward(OnlyAward award, @Nullable String before) implements Change {}

  /** Removes what {@link KeepOnlyAward} has kept, which must be as it is here. */
  record RemoveOnlyAward(OnlyAward award) implements Change {}

  /** Changes nothing; something must be kept of the recipient of an Assertion. */
  record RequireRegisterEntry(String assertion) implements Change {}

  /**
   * Keeps what somebody has asked an issuer; the stored one, if any, must be the version before.
   */
  record KeepErasureRequest(ErasureRequest request) implements Change {}

  /** Removes what somebody has asked an issuer; the stored one must be of this version. */
  record RemoveErasureRequest(ErasureRequest request) implements Change {}

  /** Keeps what a holder asks; the stored one, if any, must be the version before. */
  record KeepRenewalRequest(RenewalRequest request) implements Change {}

  /** Removes what a holder has asked about an Assertion, where there is anything. */
  record RemoveRenewalRequest(String assertion) implements Change {}

  /** Adds a mail that is to be sent; there must be none of its Assertion, kind and attempt. */
  record AddNotice(Notice notice) implements Change {}

  /** Replaces a mail as it is kept; the stored one must be the version before. */
  record ReplaceNotice(Notice notice) implements Change {}

  /** Removes a mail as it is kept, where there is one. */
  record RemoveNotice(String assertion, NoticeKind kind, int attempt) implements Change {}

  /** Adds that what is due of an Assertion cannot be done; it must be the first of its day. */
  record AddStuck(StuckAssertion stuck) implements Change {}

  /** Adds a request for a link; there must be none of its id. */
  record AddLinkRequest(LinkRequest request) implements Change {}

  /** Removes a request for a link, which must be there. */
  record RemoveLinkRequest(String id) implements Change {}

  /** Adds a link to somebody's badges; its token must be new. */
  record AddSignIn(SignIn link) implements Change {}

  /** Removes a link to somebody's badges, which must be there: it is used once. */
  record UseSignIn(String tokenHash) implements Change {}

  /**
   * Counts one more of something, of which fewer than {@code limit} must have been counted. {@link
   * CounterStore} counts the same.
   *
   * @param what what is counted, and in which span of time
   * @param until until when the count is kept at least
   */
  record CountOne(String what, int limit, Instant until) implements Change {}

  /** Keeps a webhook; the stored one must be the version before, or none where it is the first. */
  record KeepWebhook(Webhook webhook) implements Change {}

  /** Removes a webhook, which must be of this version. */
  record RemoveWebhook(String issuer, String name, long version) implements Change {}

  /**
   * Keeps what has come of a delivery; the stored one must be the version before, or none where it
   * is the first.
   */
  record KeepDelivery(Delivery delivery) implements Change {}

  /** Keeps that a recipient is sent no mails, whatever was kept of it before. */
  record KeepMailStop(MailStop stop) implements Change {}
}
