package dev.blazon.service;

import dev.blazon.json.Iris;
import dev.blazon.json.Texts;
import dev.blazon.lifecycle.Ids;
import dev.blazon.openbadges.Recipient;
import dev.blazon.register.Contact;
import dev.blazon.register.ContactCipher;
import dev.blazon.register.LinkRequest;
import dev.blazon.signing.KeyedHash;
import dev.blazon.signing.MacKeys;
import dev.blazon.store.Change;
import dev.blazon.store.CounterStore;
import dev.blazon.store.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Asks for the mail with the link to somebody's badges. Whether they have any is not looked at
 * here: what is done is the same for each address, so that neither the answer nor its time tells.
 */
public final class AskForLink {
  /** How many one caller can ask for within a minute: a class of learners shares one address. */
  public static final int A_MINUTE = 20;

  private final CounterStore counters;
  private final Transactions transactions;
  private final KeyedHash callers;
  private final ContactCipher cipher;
  private final Ids ids;
  private final InstantSource time;

  /** Keeps requests in these stores. */
  public AskForLink(
      CounterStore counters,
      Transactions transactions,
      MacKeys keys,
      ContactCipher cipher,
      Ids ids,
      InstantSource time) {
    this.counters = counters;
    this.transactions = transactions;
    this.callers = new KeyedHash(keys, "callers");
    this.cipher = cipher;
    this.ids = ids;
    this.time = time;
  }

  /** What has become of it. */
  public sealed interface Outcome {
    /** It is asked for. */
    record Asked() implements Outcome {}

    /** That is no e-mail address. */
    record NoAddress() implements Outcome {}

    /** This caller has asked too often. */
    record TooOften(Duration after) implements Outcome {}
  }

  /**
   * Asks for the link.
   *
   * @param typed the e-mail address, as somebody has typed it
   * @param language the language to write in, as a BCP 47 tag
   * @param caller the network address that it comes from; kept as a keyed hash, until the store
   *     drops what has expired
   * @throws dev.blazon.signing.KeyUnavailable where a key cannot be had
   */
  public Outcome ask(String typed, String language, String caller) {
    Instant now = time.instant();
    Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
    Instant next = minute.plus(1, ChronoUnit.MINUTES);
    if (counters.count("LINKS#" + callers.of(caller) + "#" + minute, next) > A_MINUTE) {
      return new Outcome.TooOften(Duration.between(now, next));
    }
    String address = typed.strip();
    if (!Texts.isEmail(address) || Iris.meansTwoPeople(address)) {
      return new Outcome.NoAddress();
    }
    String id = ids.next();
    Contact contact = new Contact(Recipient.Type.EMAIL, address, null, language);
    transactions.commit(
        List.of(
            new Change.AddLinkRequest(
                LinkRequest.asked(id, cipher.encrypt(LinkRequest.PURPOSE, id, contact), now))),
        null);
    return new Outcome.Asked();
  }
}
