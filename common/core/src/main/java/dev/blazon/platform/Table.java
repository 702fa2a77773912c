package dev.blazon.platform;

import dev.blazon.store.AwardCounts;
import dev.blazon.store.Commits;
import dev.blazon.store.CounterStore;
import dev.blazon.store.CreationTimes;
import dev.blazon.store.NoticeStore;
import dev.blazon.store.RegisterStore;
import dev.blazon.store.SignInStore;
import dev.blazon.store.Transactions;
import dev.blazon.store.WebhookStore;

/**
 * What a handler asks for to read and write the deployment's database: a store for each kind of
 * record, and the transactions that change them. Images are stored elsewhere.
 */
public interface Table extends PublicTable, KeyUses {
  /** Reads the register: who has which Assertion. */
  RegisterStore register();

  /** Reads which mails went to recipients, and who is sent none. */
  NoticeStore notices();

  /** Keeps who asks for a link to their badges, and the links. */
  SignInStore signIns();

  /** Counts what is limited, such as mails to one address. */
  CounterStore counters();

  /** Reads the webhooks of issuers, and what was delivered to them. */
  WebhookStore webhooks();

  /** Counts signed awards, roughly. */
  AwardCounts awardCounts();

  /** Writes to the table. */
  Transactions transactions();

  /** Gives what is new of an issuer its place in time. */
  CreationTimes creationTimes();

  /** Does a request once. */
  default Commits commits() {
    return new Commits(transactions(), time());
  }
}
