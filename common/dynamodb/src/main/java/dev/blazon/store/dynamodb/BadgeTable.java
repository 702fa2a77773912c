package dev.blazon.store.dynamodb;

import dev.blazon.lifecycle.NoticeKind;
import dev.blazon.lifecycle.Span;
import dev.blazon.lifecycle.StuckAssertion;
import dev.blazon.lifecycle.Subject;
import dev.blazon.openbadges.Sha256;
import dev.blazon.register.Holding;
import dev.blazon.register.MailStop;
import dev.blazon.store.AssertionStore;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.RequestKey;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Map;

/**
 * The layout of the one table. Nothing else builds a key.
 *
 * <table>
 *   <caption>Items</caption>
 *   <tr><th>item ({@code type})</th><th>{@code PK}</th><th>{@code SK}</th>
 *       <th>{@code parent} / {@code order}</th><th>also</th></tr>
 *   <tr><td>{@code Profile}</td><td>{@code ISSUER#<id>}</td><td>{@code PROFILE}</td>
 *       <td></td><td></td></tr>
 *   <tr><td>{@code KeyEpoch}</td><td>{@code ISSUER#<id>}</td><td>{@code KEY#<number, 6 digits>}</td>
 *       <td></td><td>{@code dueShard}, {@code dueAt} while what a compromised key has signed is to be
 *       revoked</td></tr>
 *   <tr><td>{@code ApiKey}</td><td>{@code APIKEYS#<issuer>}</td><td>{@code APIKEY#<key id>}</td>
 *       <td></td><td>a partition of their own, which the roles of what strangers call do not
 *       name</td></tr>
 *   <tr><td>{@code Limit}</td><td>{@code ISSUER#<id>}</td><td>{@code LIMIT#<operation>}</td>
 *       <td></td><td></td></tr>
 *   <tr><td>{@code Revocation}</td><td>{@code REVOKED#<issuer>#<span>}</td><td>the {@code iri}</td>
 *       <td></td><td></td></tr>
 *   <tr><td>{@code SignedAwards}</td><td>{@code SPAN#<issuer>#<span>}</td><td>{@code AWARDS}</td>
 *       <td></td><td>a rough count, which is added to outside of any transaction</td></tr>
 *   <tr><td>{@code CreationTime}</td><td>{@code ISSUER#<id>}</td><td>{@code CREATIONTIME}</td>
 *       <td></td><td>the latest time at which something of the issuer was made ({@link
 *       dev.blazon.store.CreationTimes}): {@code latest}, in nanoseconds since 1970</td></tr>
 *   <tr><td>{@code BadgeClass}</td><td>{@code BADGE#<id>}</td><td>{@code BADGE}</td>
 *       <td>{@code ISSUER#<id>} / {@code <createdAt>#<id>}</td><td></td></tr>
 *   <tr><td>{@code Assertion}</td><td>{@code ASSERTION#<id>}</td><td>{@code ASSERTION}</td>
 *       <td>{@code BADGE#<id>} / {@code <issuedOn>#<id>}</td>
 *       <td>{@code dueShard}, {@code dueAt} while time will still do something to it</td></tr>
 *   <tr><td>{@code Presentation}</td><td>{@code PRESENTATION#<assertion>}</td>
 *       <td>{@code PRESENTATION}</td>
 *       <td>{@code PUBLIC#<issuer>} / {@code <issuedOn>#<assertion>} while it may be listed</td>
 *       <td>how the holder of an Assertion lets it be shown</td></tr>
 *   <tr><td>{@code Endorsement}</td><td>{@code ENDORSEMENT#<id>}</td><td>{@code ENDORSEMENT}</td>
 *       <td>{@code ENDORSER#<issuer>} / {@code <createdAt>#<id>}</td><td></td></tr>
 *   <tr><td>{@code Endorsements}</td><td>{@code ISSUER#<id>}, {@code BADGE#<id>} or {@code
 *       ASSERTION#<id>}</td><td>{@code ENDORSEMENTS}</td><td></td>
 *       <td>those that its owner has accepted</td></tr>
 *   <tr><td>{@code EndorsementRequest}</td><td>{@code ENDORSEMENTS#<kind>#<id>} of what is to be
 *       endorsed</td><td>{@code REQUEST#<id>}</td>
 *       <td>{@code ENDORSEMENTS#<issuer>} / {@code <askedAt>#<kind>.<id>.<id>} while it waits</td>
 *       <td>private: that somebody is asked to endorse it; {@code ttl} unless what has come of it is
 *       published</td></tr>
 *   <tr><td>{@code RegisterEntry}</td><td>{@code REGISTER#<assertion>}</td><td>{@code REGISTER}</td>
 *       <td>{@code LEARNER#<digest>} / {@code <issuedOn>#<assertion>}</td>
 *       <td>private: how the recipient of an Assertion is found and reached</td></tr>
 *   <tr><td>{@code Holding}</td><td>{@code HOLDER#<digest>}</td><td>{@code AWARD#<issuedOn>#<assertion>}</td>
 *       <td></td><td>private: what an issuer has awarded to one recipient</td></tr>
 *   <tr><td>{@code OnlyAward}</td><td>{@code HOLDER#<digest>}</td><td>{@code ONLY#<family>}</td>
 *       <td></td><td>private: see {@link dev.blazon.register.OnlyAward}</td></tr>
 *   <tr><td>{@code ErasureRequest}</td><td>{@code ERASURES#<issuer>}</td><td>{@code REQUEST#<id>}</td>
 *       <td>{@code ERASURES#<issuer>} / {@code <askedAt>#<id>} while it is open</td>
 *       <td>private: that somebody asks an issuer to erase them; {@code ttl} once it is
 *       refused</td></tr>
 *   <tr><td>{@code RenewalRequest}</td><td>{@code REGISTER#<assertion>}</td><td>{@code RENEWAL}</td>
 *       <td>{@code RENEWALS#<issuer>} / {@code <askedAt>#<assertion>} while it is open</td>
 *       <td>private: that the holder of an Assertion asks for its renewal</td></tr>
 *   <tr><td>{@code Notice}</td><td>{@code REGISTER#<assertion>}</td>
 *       <td>{@code NOTICE#<kind>#<attempt, 6 digits>}</td>
 *       <td></td><td>private: a mail to the recipient of an Assertion</td></tr>
 *   <tr><td>{@code MailStop}</td><td>{@code LEARNER#<digest>}</td>
 *       <td>{@code MAILSTOP#ALL} or {@code MAILSTOP#ISSUER#<id>}</td>
 *       <td></td><td>private: that a recipient is sent no mails</td></tr>
 *   <tr><td>{@code StuckAssertion}</td><td>{@code STUCK#<assertion>}</td><td>{@code STUCK#<day>}</td>
 *       <td></td><td>that what is due of an Assertion cannot be done; {@code ttl}</td></tr>
 *   <tr><td>{@code Collection}</td><td>{@code COLLECTION#<id>}</td><td>{@code COLLECTION}</td>
 *       <td>{@code COLLECTIONS#<digest>} / {@code <createdAt>#<id>}</td>
 *       <td>badges that somebody shows side by side</td></tr>
 *   <tr><td>{@code Pathway}</td><td>{@code PATHWAY#<id>}</td><td>{@code PATHWAY}</td>
 *       <td>{@code PATHWAYS#<issuer>} / {@code <createdAt>#<id>}</td>
 *       <td>badges that lead to a goal</td></tr>
 *   <tr><td>{@code PathwaySummary}</td><td>{@code PATHWAYS#<issuer>}</td>
 *       <td>{@code PATHWAY#<id>}</td><td></td>
 *       <td>what is said of a pathway among the open ones of its issuer</td></tr>
 *   <tr><td>{@code PathwayStep}</td><td>{@code STEP#<key>}</td><td>{@code PATHWAY#<id>}</td>
 *       <td></td><td>that a badge counts in an open pathway; the key is {@link
 *       dev.blazon.lifecycle.PathwayStep#key}</td></tr>
 *   <tr><td>{@code Plan}</td><td>{@code PLAN#<id>}</td><td>{@code PLAN}</td>
 *       <td>{@code PLANS#<digest>} / {@code <createdAt>#<id>}</td>
 *       <td>what somebody wants to reach</td></tr>
 *   <tr><td>{@code Webhook}</td><td>{@code WEBHOOKS#<issuer>}</td><td>{@code WEBHOOK#<name>}</td>
 *       <td></td><td>private: an address that an issuer has told what happens</td></tr>
 *   <tr><td>{@code Delivery}</td><td>{@code DELIVERIES#<issuer>#<webhook>}</td>
 *       <td>{@code DELIVERY#<id of the event>}</td>
 *       <td>{@code DELIVERIES#<issuer>#<webhook>} / {@code <createdAt>#<id of the event>}</td>
 *       <td>private: that a webhook is told of an event; {@code ttl}</td></tr>
 *   <tr><td>{@code LinkRequest}</td><td>{@code LINK#<id>}</td><td>{@code LINK}</td>
 *       <td></td><td>private: that somebody asks for a link to their badges; {@code ttl}</td></tr>
 *   <tr><td>{@code SignIn}</td><td>{@code SIGNIN#<SHA-256 of the token>}</td><td>{@code SIGNIN}</td>
 *       <td></td><td>private: a link that opens somebody's badges once; {@code ttl}</td></tr>
 *   <tr><td>{@code Count}</td><td>{@code COUNT#<what>}</td><td>{@code COUNT}</td>
 *       <td></td><td>how often something was done in a span of time; {@code ttl}</td></tr>
 *   <tr><td>{@code Request}</td><td>{@code REQUEST#<caller>#<SHA-256 of the key>}</td>
 *       <td>{@code REQUEST}</td><td></td><td>{@code ttl}, in epoch seconds</td></tr>
 * </table>
 *
 * <table>
 *   <caption>Indexes, both sparse</caption>
 *   <tr><th>index</th><th>partition</th><th>sort</th><th>projection</th><th>answers</th></tr>
 *   <tr><td>{@code byParent}</td><td>{@code parent}</td><td>{@code order}</td><td>ALL</td>
 *       <td>the badges of an issuer, the Assertions of a badge, the Endorsements that an issuer
 *       made; oldest first, and the badges newest first, too; what a recipient has of all issuers,
 *       the collections of somebody, and what of an issuer may be listed, newest first; who asks an
 *       issuer to be erased, or for a renewal, and who is asked to endorse something of it, oldest
 *       first; what was delivered to a webhook, newest first</td></tr>
 *   <tr><td>{@code due}</td><td>{@code dueShard}: {@code DUE#0} to {@code DUE#f}, by a hash of the
 *       id, and {@code DUE#KEYS}</td><td>{@code dueAt}</td><td>KEYS_ONLY</td><td>what has fallen due</td></tr>
 * </table>
 *
 * <p>Each item has a {@code type}; the attributes that carry its record are named as the record's
 * components, and a public document is JSON text in {@code document}. Instants are ISO 8601 in UTC;
 * those in keys and conditions with nine digits of the second always, so that their texts sort as
 * they do.
 *
 * <p>Nothing but what is marked so has a TTL: a TTL on an Assertion would delete history.
 */
public final class BadgeTable {
  /** The index of what belongs to a parent. */
  public static final String BY_PARENT = "byParent";

  /** The index of what falls due. */
  public static final String DUE = "due";

  /** The partition key of the table. */
  public static final String PK = "PK";

  /** The sort key of the table. */
  public static final String SK = "SK";

  /** The partition key of {@link #BY_PARENT}. */
  public static final String PARENT = "parent";

  /** The sort key of {@link #BY_PARENT}. */
  public static final String ORDER = "order";

  /** The partition key of {@link #DUE}. */
  public static final String DUE_SHARD = "dueShard";

  /** The sort key of {@link #DUE}. */
  public static final String DUE_AT = "dueAt";

  /** When DynamoDB may delete an item, in epoch seconds. */
  public static final String TTL = "ttl";

  /** What an item is. */
  public static final String TYPE = "type";

  static final String KEY_EPOCHS = "KEY#";
  static final String API_KEYS = "APIKEY#";

  static final String HOLDINGS = "AWARD#";
  static final String ONLY_AWARDS = "ONLY#";

  static final String ENDORSEMENT_REQUESTS = "REQUEST#";

  static final String PATHWAYS = "PATHWAY#";

  static final String WEBHOOKS = "WEBHOOK#";

  static final String NOTICES = "NOTICE#";
  static final String MAIL_STOPS = "MAILSTOP#";

  static final String DUE_KEYS = "DUE#KEYS";

  /** Sorts before every {@link #order}: each begins with a digit. */
  static final String BEFORE_ALL = "!";

  /** Sorts after every {@link #order}. */
  static final String AFTER_ALL = "~";

  private static final String ASSERTIONS = "ASSERTION#";
  private static final String ISSUERS = "ISSUER#";
  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");
  private static final DateTimeFormatter FIXED_WIDTH =
      new DateTimeFormatterBuilder().appendInstant(9).toFormatter(Locale.ROOT);

  private BadgeTable() {}

  /** The primary key of an item. */
  record Key(String partition, String sort) {
    Map<String, Attribute> attributes() {
      return Map.of(PK, new Attribute.Text(partition), SK, new Attribute.Text(sort));
    }
  }

  static Key issuer(String issuer) {
    return new Key(issuerPartition(issuer), "PROFILE");
  }

  static Key keyEpoch(String issuer, int number) {
    return new Key(
        issuerPartition(issuer), KEY_EPOCHS + String.format(Locale.ROOT, "%06d", number));
  }

  static Key apiKey(String issuer, String key) {
    return new Key(apiKeysPartition(issuer), API_KEYS + key);
  }

  /**
   * The partition of an issuer's API keys. It is not the issuer's own, because IAM tells partitions
   * apart and not the items in one: whoever may read Profiles cannot read the hashes of keys.
   */
  static String apiKeysPartition(String issuer) {
    return "APIKEYS#" + issuer;
  }

  static Key limit(String issuer, String operation) {
    return new Key(issuerPartition(issuer), "LIMIT#" + operation);
  }

  static Key revocation(String issuer, Span span, String iri) {
    return new Key(revocationList(issuer, span), iri);
  }

  /** The partition of a RevocationList, which strangers may read as often as they like. */
  static String revocationList(String issuer, Span span) {
    return "REVOKED#" + issuer + "#" + span;
  }

  static Key signedAwards(String issuer, Span span) {
    return new Key("SPAN#" + issuer + "#" + span, "AWARDS");
  }

  static Key creationTime(String issuer) {
    return new Key(issuerPartition(issuer), "CREATIONTIME");
  }

  static Key badge(String badge) {
    return new Key(badgePartition(badge), "BADGE");
  }

  static Key assertion(String assertion) {
    return new Key(ASSERTIONS + assertion, "ASSERTION");
  }

  /**
   * The register has partitions of its own, which the roles of what strangers call do not name: IAM
   * tells partitions apart and not the items in one.
   */
  static Key registerEntry(String assertion) {
    return new Key(registerPartition(assertion), "REGISTER");
  }

  static Key notice(String assertion, NoticeKind kind, int attempt) {
    return new Key(
        registerPartition(assertion),
        NOTICES + kind + "#" + String.format(Locale.ROOT, "%06d", attempt));
  }

  /** The partition of what is kept of the recipient of an Assertion. */
  static String registerPartition(String assertion) {
    return "REGISTER#" + assertion;
  }

  static Key mailStop(MailStop stop) {
    String issuer = stop.issuer();
    return new Key(
        learner(stop.learner()), MAIL_STOPS + (issuer == null ? "ALL" : "ISSUER#" + issuer));
  }

  static Key holding(Holding holding) {
    return new Key(
        holderPartition(holding.holder()),
        HOLDINGS + order(holding.issuedOn(), holding.assertion()));
  }

  static Key onlyAward(String holder, String family) {
    return new Key(holderPartition(holder), ONLY_AWARDS + family);
  }

  /** The partition of what an issuer has awarded to one recipient. */
  static String holderPartition(String holder) {
    return "HOLDER#" + holder;
  }

  static Key erasureRequest(String issuer, String id) {
    return new Key(erasureRequests(issuer), "REQUEST#" + id);
  }

  /** The partition of what an issuer's recipients ask of it, and the parent of what is open. */
  static String erasureRequests(String issuer) {
    return "ERASURES#" + issuer;
  }

  static Key renewalRequest(String assertion) {
    return new Key(registerPartition(assertion), "RENEWAL");
  }

  /** The parent of the renewals that an issuer is asked for. */
  static String renewalRequests(String issuer) {
    return "RENEWALS#" + issuer;
  }

  /** The parent of what a recipient has of all issuers, and the partition of what stops mails. */
  static String learner(String learner) {
    return "LEARNER#" + learner;
  }

  /** A partition of its own, because whoever changes how an Assertion is shown changes no other. */
  static Key presentation(String assertion) {
    return new Key("PRESENTATION#" + assertion, "PRESENTATION");
  }

  /** The parent of what an issuer has awarded and its holders let be listed. */
  static String listed(String issuer) {
    return "PUBLIC#" + issuer;
  }

  static Key collection(String collection) {
    return new Key("COLLECTION#" + collection, "COLLECTION");
  }

  /** The parent of the collections of one recipient. */
  static String collections(String learner) {
    return "COLLECTIONS#" + learner;
  }

  static Key pathway(String pathway) {
    return new Key("PATHWAY#" + pathway, "PATHWAY");
  }

  /**
   * The parent of the pathways of an issuer, and the partition of what is said of its open ones.
   */
  static String pathways(String issuer) {
    return "PATHWAYS#" + issuer;
  }

  static Key pathwaySummary(String issuer, String pathway) {
    return new Key(pathways(issuer), PATHWAYS + pathway);
  }

  static Key pathwayStep(String key, String pathway) {
    return new Key(stepPartition(key), PATHWAYS + pathway);
  }

  /** The partition of the open pathways in which a badge counts. */
  static String stepPartition(String key) {
    return "STEP#" + key;
  }

  /** The pathway of a step whose item has this sort key. */
  static String pathwayOf(String sort) {
    return sort.substring(PATHWAYS.length());
  }

  static Key plan(String plan) {
    return new Key("PLAN#" + plan, "PLAN");
  }

  /** The parent of the plans of one recipient. */
  static String plans(String learner) {
    return "PLANS#" + learner;
  }

  /** A partition of their own: who reads an issuer's Profile reads no secret, encrypted or not. */
  static Key webhook(String issuer, String name) {
    return new Key(webhooks(issuer), WEBHOOKS + name);
  }

  /** The partition of the webhooks of an issuer. */
  static String webhooks(String issuer) {
    return "WEBHOOKS#" + issuer;
  }

  static Key delivery(String issuer, String webhook, String id) {
    return new Key(deliveries(issuer, webhook), "DELIVERY#" + id);
  }

  /** The partition of what is delivered to a webhook, and the parent of that. */
  static String deliveries(String issuer, String webhook) {
    return "DELIVERIES#" + issuer + "#" + webhook;
  }

  static Key stuck(StuckAssertion stuck) {
    return new Key("STUCK#" + stuck.assertion(), "STUCK#" + stuck.day());
  }

  static Key linkRequest(String id) {
    return new Key("LINK#" + id, "LINK");
  }

  static Key signIn(String tokenHash) {
    return new Key("SIGNIN#" + tokenHash, "SIGNIN");
  }

  static Key count(String what) {
    return new Key("COUNT#" + what, "COUNT");
  }

  static Key endorsement(String endorsement) {
    return new Key("ENDORSEMENT#" + endorsement, "ENDORSEMENT");
  }

  static Key endorsements(Subject subject) {
    String partition =
        switch (subject.kind()) {
          case PROFILE -> issuerPartition(subject.id());
          case BADGE_CLASS -> badgePartition(subject.id());
          case ASSERTION -> ASSERTIONS + subject.id();
        };
    return new Key(partition, "ENDORSEMENTS");
  }

  static Key endorsementRequest(Subject subject, String id) {
    return new Key(endorsementRequests(subject), ENDORSEMENT_REQUESTS + id);
  }

  /**
   * The partition of who is asked to endorse something; its own, because what strangers call may
   * not read it.
   */
  static String endorsementRequests(Subject subject) {
    return "ENDORSEMENTS#" + subject.kind() + "#" + subject.id();
  }

  /**
   * What tells a request from those about other things: {@code <kind>.<id>.<id of the request>}.
   */
  static String endorsementRequestId(Subject subject, String id) {
    return String.join(".", subject.kind().name(), subject.id(), id);
  }

  /** The key of the request of which {@link #endorsementRequestId} has made this. */
  static Key endorsementRequest(String id) {
    String[] parts = id.split("\\.", -1);
    return endorsementRequest(new Subject(Subject.Kind.valueOf(parts[0]), parts[1]), parts[2]);
  }

  /** The parent of who is asked to endorse anything of an issuer, and is waited for. */
  static String waitingEndorsements(String issuer) {
    return "ENDORSEMENTS#" + issuer;
  }

  /** The parent of the Endorsements that an issuer has made. */
  static String endorser(String issuer) {
    return "ENDORSER#" + issuer;
  }

  /** The caller's key may be long and of any characters: its hash stands for it. */
  static Key request(RequestKey request) {
    return new Key("REQUEST#" + request.caller() + "#" + Sha256.hex(request.key()), "REQUEST");
  }

  /** The partition of all that is an issuer's alone but its API keys; the parent of its badges. */
  static String issuerPartition(String issuer) {
    return ISSUERS + issuer;
  }

  /** The partition of a badge, and the parent of its Assertions. */
  static String badgePartition(String badge) {
    return "BADGE#" + badge;
  }

  /** Sorts by time, and tells apart what has the same time. */
  static String order(Instant time, String id) {
    return time(time) + "#" + id;
  }

  static String dueShard(String assertion) {
    return dueShard(Math.floorMod(assertion.hashCode(), AssertionStore.DUE_SHARDS));
  }

  static String dueShard(int shard) {
    return "DUE#" + Integer.toHexString(shard);
  }

  /** The Assertion whose item has this partition. */
  static String assertionOf(String partition) {
    return partition.substring(ASSERTIONS.length());
  }

  /** The key epoch whose item has this key. */
  static CatalogStore.KeyEpochRef keyEpochOf(Key key) {
    return new CatalogStore.KeyEpochRef(
        key.partition().substring(ISSUERS.length()),
        Integer.parseInt(key.sort().substring(KEY_EPOCHS.length())));
  }

  /**
   * An instant in 30 characters. What lies outside of the years 0 to 9999 would need more, and is
   * drawn to their edge: for sorting that is all the same.
   */
  static String time(Instant instant) {
    Instant low = instant.isBefore(FIRST) ? FIRST : instant;
    return FIXED_WIDTH.format(low.isAfter(LAST) ? LAST : low);
  }
}
