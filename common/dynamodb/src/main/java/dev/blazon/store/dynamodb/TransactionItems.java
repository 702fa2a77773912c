package dev.blazon.store.dynamodb;

import dev.blazon.lifecycle.KeyEpoch;
import dev.blazon.store.Change;
import dev.blazon.store.RequestRecord;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Translates each {@link Change}, and the idempotency record of the request, into a {@code
 * TransactWriteItem} of DynamoDB with its condition expression.
 */
final class TransactionItems {
  private static final String ABSENT = "attribute_not_exists(#pk)";
  private static final Map<String, String> PK = Map.of("#pk", BadgeTable.PK);

  private final String table;
  private final ApiKeyWrites apiKeys;
  private final RegisterWrites register;
  private final NoticeWrites notices;

  TransactionItems(String table) {
    this.table = table;
    this.apiKeys = new ApiKeyWrites(table);
    this.register = new RegisterWrites(table);
    this.notices = new NoticeWrites(table);
  }

  TransactWriteItem of(Change change) {
    return switch (change) {
      case Change.AddIssuer(var issuer) -> add(IssuerItems.write(issuer));
      case Change.ReplaceIssuer(var issuer) -> replace(IssuerItems.write(issuer), issuer.version());
      case Change.AddKeyEpoch(var epoch) -> add(KeyEpochItems.write(epoch));
      case Change.ReplaceKeyEpoch(var epoch, var before) -> replace(epoch, before);
      case Change.AddApiKey(var key) -> add(ApiKeyItems.write(key));
      case Change.WithdrawApiKey withdrawal -> apiKeys.withdraw(withdrawal);
      case Change.EndApiKey end -> apiKeys.end(end);
      case Change.RequireApiKey required -> apiKeys.require(required);
      case Change.MoveLimit limit -> move(limit);
      case Change.AddBadge(var badge) -> add(BadgeItems.write(badge));
      case Change.ReplaceBadge(var badge) ->
          replace(BadgeItems.write(badge), badge.issuer(), badge.version());
      case Change.AddAssertion(var assertion) -> add(AssertionItems.write(assertion));
      case Change.ReplaceAssertion(var assertion) ->
          replace(AssertionItems.write(assertion), assertion.issuer(), assertion.version());
      case Change.KeepPresentation(var presentation) ->
          presentation.version() == 1
              ? add(PresentationItems.write(presentation))
              : replace(PresentationItems.write(presentation), presentation.version());
      case Change.RemovePresentation(var assertion) -> remove(BadgeTable.presentation(assertion));
      case Change.KeepCollection(var collection) ->
          collection.version() == 1
              ? add(CollectionItems.write(collection))
              : replace(CollectionItems.write(collection), collection.version());
      case Change.RemoveCollection(var id, var version) ->
          remove(BadgeTable.collection(id), version);
      case Change.AddPathway(var pathway) -> add(PathwayItems.write(pathway));
      case Change.ReplacePathway(var pathway) ->
          replace(PathwayItems.write(pathway), pathway.issuer(), pathway.version());
      case Change.RemovePathway(var id, var version) -> remove(BadgeTable.pathway(id), version);
      case Change.KeepPathwaySummary(var issuer, var summary) ->
          put(PathwayItems.write(issuer, summary));
      case Change.RemovePathwaySummary(var issuer, var pathway) ->
          remove(BadgeTable.pathwaySummary(issuer, pathway));
      case Change.AddPathwayStep(var key, var pathway) -> put(PathwayItems.step(key, pathway));
      case Change.RemovePathwayStep(var key, var pathway) ->
          remove(BadgeTable.pathwayStep(key, pathway));
      case Change.KeepPlan(var plan) ->
          plan.version() == 1
              ? add(PathwayItems.write(plan))
              : replace(PathwayItems.write(plan), plan.version());
      case Change.RemovePlan(var id, var version) -> remove(BadgeTable.plan(id), version);
      case Change.KeepWebhook(var webhook) ->
          webhook.version() == 1
              ? add(WebhookItems.write(webhook))
              : replace(WebhookItems.write(webhook), webhook.version());
      case Change.RemoveWebhook(var issuer, var name, var version) ->
          remove(BadgeTable.webhook(issuer, name), version);
      case Change.KeepDelivery(var delivery) ->
          delivery.version() == 1
              ? add(DeliveryItems.write(delivery))
              : replace(DeliveryItems.write(delivery), delivery.version());
      case Change.ListRevocation revocation -> put(RevocationItems.write(revocation));
      case Change.AddEndorsement(var endorsement) -> add(EndorsementItems.write(endorsement));
      case Change.ReplaceEndorsement(var endorsement) ->
          replace(EndorsementItems.write(endorsement), endorsement.issuer(), endorsement.version());
      case Change.KeepEndorsementList(var list) ->
          list.version() == 1
              ? add(EndorsementListItems.write(list))
              : replace(EndorsementListItems.write(list), list.version());
      case Change.KeepEndorsementRequest(var request) ->
          request.version() == 1
              ? add(EndorsementRequestItems.write(request))
              : replace(EndorsementRequestItems.write(request), request.version());
      case Change.RemoveEndorsementRequest(var subject, var id) ->
          remove(BadgeTable.endorsementRequest(subject, id));
      case Change.AddRegisterEntry entry -> register.add(entry);
      case Change.KeepRegisterEntry entry -> register.keep(entry);
      case Change.RemoveRegisterEntry entry -> register.remove(entry);
      case Change.AddHolding holding -> register.add(holding);
      case Change.RemoveHolding holding -> register.remove(holding);
      case Change.KeepOnlyAward award -> register.keep(award);
      case Change.RemoveOnlyAward award -> register.remove(award);
      case Change.RequireRegisterEntry entry -> notices.require(entry);
      case Change.KeepErasureRequest(var request) ->
          request.version() == 1
              ? add(ErasureRequestItems.write(request))
              : replace(ErasureRequestItems.write(request), request.version());
      case Change.RemoveErasureRequest removal -> register.remove(removal);
      case Change.KeepRenewalRequest(var request) ->
          request.version() == 1
              ? add(RenewalRequestItems.write(request))
              : replace(RenewalRequestItems.write(request), request.version());
      case Change.RemoveRenewalRequest(var assertion) ->
          remove(BadgeTable.renewalRequest(assertion));
      case Change.AddNotice(var notice) -> add(NoticeItems.write(notice));
      case Change.ReplaceNotice(var notice) -> replace(NoticeItems.write(notice), notice.version());
      case Change.RemoveNotice notice -> notices.remove(notice);
      case Change.AddStuck(var stuck) -> add(StuckItems.write(stuck));
      case Change.AddLinkRequest(var request) -> add(SignInItems.write(request));
      case Change.RemoveLinkRequest(var id) -> use(BadgeTable.linkRequest(id));
      case Change.AddSignIn(var link) -> add(SignInItems.write(link));
      case Change.UseSignIn(var tokenHash) -> use(BadgeTable.signIn(tokenHash));
      case Change.CountOne count -> CountItems.write(count, table);
      case Change.KeepMailStop(var stop) -> put(MailStopItems.write(stop));
    };
  }

  /** Remembers a request, unless one with its key is remembered still at {@code now}. */
  TransactWriteItem of(RequestRecord request, Instant now) {
    return of(
        Put.builder()
            .tableName(table)
            .item(SdkItems.to(RequestItems.write(request)))
            .conditionExpression(ABSENT + " OR #until <= :now")
            .expressionAttributeNames(
                Map.of("#pk", BadgeTable.PK, "#until", RequestItems.KEPT_UNTIL))
            .expressionAttributeValues(Map.of(":now", AttributeValue.fromS(BadgeTable.time(now)))));
  }

  private TransactWriteItem add(Map<String, Attribute> item) {
    return of(
        Put.builder()
            .tableName(table)
            .item(SdkItems.to(item))
            .conditionExpression(ABSENT)
            .expressionAttributeNames(PK));
  }

  private TransactWriteItem replace(Map<String, Attribute> item, String issuer, long version) {
    return of(
        Put.builder()
            .tableName(table)
            .item(SdkItems.to(item))
            .conditionExpression("#issuer = :issuer AND #version = :before")
            .expressionAttributeNames(Map.of("#issuer", "issuer", "#version", "version"))
            .expressionAttributeValues(
                Map.of(
                    ":issuer",
                    AttributeValue.fromS(issuer),
                    ":before",
                    AttributeValue.fromN(Long.toString(version - 1)))));
  }

  private TransactWriteItem replace(KeyEpoch epoch, KeyEpoch before) {
    Instant since = before.compromisedSince();
    AttributeValue spans = AttributeValue.fromN(Integer.toString(before.spans()));
    return of(
        Put.builder()
            .tableName(table)
            .item(SdkItems.to(KeyEpochItems.write(epoch)))
            .conditionExpression(
                "#spans = :spans AND "
                    + (since == null ? "attribute_not_exists(#since)" : "#since = :since"))
            .expressionAttributeNames(
                Map.of("#spans", KeyEpochItems.SPANS, "#since", KeyEpochItems.COMPROMISED_SINCE))
            .expressionAttributeValues(
                since == null
                    ? Map.of(":spans", spans)
                    : Map.of(":spans", spans, ":since", AttributeValue.fromS(since.toString()))));
  }

  /** Of an item whose key alone says whose it is. */
  private TransactWriteItem replace(Map<String, Attribute> item, long version) {
    return of(
        Put.builder()
            .tableName(table)
            .item(SdkItems.to(item))
            .conditionExpression("#version = :before")
            .expressionAttributeNames(Map.of("#version", "version"))
            .expressionAttributeValues(
                Map.of(":before", AttributeValue.fromN(Long.toString(version - 1)))));
  }

  private TransactWriteItem put(Map<String, Attribute> item) {
    return of(Put.builder().tableName(table).item(SdkItems.to(item)));
  }

  private TransactWriteItem remove(BadgeTable.Key key) {
    return TransactWriteItem.builder()
        .delete(Delete.builder().tableName(table).key(SdkItems.key(key)).build())
        .build();
  }

  /** Removes what must be of this version. */
  private TransactWriteItem remove(BadgeTable.Key key, long version) {
    return TransactWriteItem.builder()
        .delete(
            Delete.builder()
                .tableName(table)
                .key(SdkItems.key(key))
                .conditionExpression("#version = :version")
                .expressionAttributeNames(Map.of("#version", "version"))
                .expressionAttributeValues(
                    Map.of(":version", AttributeValue.fromN(Long.toString(version))))
                .build())
        .build();
  }

  /** Removes what must be there, so that of two only one does. */
  private TransactWriteItem use(BadgeTable.Key key) {
    return TransactWriteItem.builder()
        .delete(
            Delete.builder()
                .tableName(table)
                .key(SdkItems.key(key))
                .conditionExpression("attribute_exists(#pk)")
                .expressionAttributeNames(PK)
                .build())
        .build();
  }

  private TransactWriteItem move(Change.MoveLimit limit) {
    Instant before = limit.before();
    if (before == null) {
      return add(LimitItems.write(limit));
    }
    return of(
        Put.builder()
            .tableName(table)
            .item(SdkItems.to(LimitItems.write(limit)))
            .conditionExpression("#until = :before")
            .expressionAttributeNames(Map.of("#until", LimitItems.USED_UNTIL))
            .expressionAttributeValues(
                Map.of(":before", AttributeValue.fromS(BadgeTable.time(before)))));
  }

  private static TransactWriteItem of(Put.Builder put) {
    return TransactWriteItem.builder().put(put.build()).build();
  }
}
