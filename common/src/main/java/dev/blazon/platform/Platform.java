package dev.blazon.platform;

import dev.blazon.events.EventPublisher;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.signing.NewSigningKeys;
import dev.blazon.signing.Signer;
import dev.blazon.signing.SigningKeys;
import dev.blazon.store.ApiKeyUses;
import dev.blazon.store.AssertionStore;
import dev.blazon.store.AwardCounts;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.Commits;
import dev.blazon.store.CreationTimes;
import dev.blazon.store.EndorsementStore;
import dev.blazon.store.ImageStore;
import dev.blazon.store.Transactions;
import dev.blazon.verification.fetching.RemoteDocuments;
import java.time.InstantSource;

/**
 * What a function runs on. A handler asks for all that it needs in its constructor, so that a
 * missing setting ends the function at its start; it never falls back to anything.
 */
public interface Platform {
  /** The clock that all functions go by. */
  InstantSource time();

  /** Makes the random ids of everything new. */
  Ids ids();

  /** The public URLs of this deployment. */
  PublicUrls urls();

  /** Reads issuers, their keys and their badges. */
  CatalogStore catalog();

  /** Keeps when API keys were last used. */
  ApiKeyUses apiKeyUses();

  /** Reads Assertions from the table, and what is revoked. */
  AssertionStore assertions();

  /** Reads Endorsements from the table, and which of them are accepted. */
  EndorsementStore endorsements();

  /** Counts signed awards, roughly. */
  AwardCounts awardCounts();

  /** The one commit point. */
  Transactions transactions();

  /** Gives what is new of an issuer its place in time. */
  CreationTimes creationTimes();

  /** Keeps artwork and baked images. */
  ImageStore images();

  /** Signs with the keys of issuers. */
  Signer signer();

  /** Knows the public keys of what signs. */
  SigningKeys signingKeys();

  /** Makes keys for what signs. */
  NewSigningKeys newSigningKeys();

  /** What the signer calls the key that new issuers sign with. */
  String signingKey();

  /** Tells other systems what has happened to Assertions and Endorsements. */
  EventPublisher events();

  /** Fetches what strangers host. */
  RemoteDocuments remoteDocuments();

  /** The SHA-256 of the operator's key, in lower-case hex. */
  String operatorKeySha256();

  /** Does a request once. */
  default Commits commits() {
    return new Commits(transactions(), time());
  }

  /** The clock of this machine. */
  static InstantSource systemTime() {
    return InstantSource.system();
  }

  /** The platform of a Lambda function: AWS, as the environment says. */
  static Platform fromEnvironment() {
    return new CloudPlatform(Settings.fromEnvironment());
  }
}
