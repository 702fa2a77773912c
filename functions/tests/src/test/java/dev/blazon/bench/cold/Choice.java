package dev.blazon.bench.cold;

import java.util.Map;

/**
 * Which event each function is given: the one of {@code events/} that stands for what people wait
 * for from it, and is answered by what the benchmark has behind the functions.
 *
 * @param event such as {@code lookup/assertion}
 * @param repeatable whether the same event is as much work a second time
 * @param fastGoal how many times the floor the cold start in the fast packaging is to take at most
 */
record Choice(String event, boolean repeatable, double fastGoal) {
  /** The goal of what was promised nothing for. */
  private static final double NONE = Double.POSITIVE_INFINITY;

  /** By the function's id in the template. */
  static final Map<String, Choice> ALL =
      Map.ofEntries(
          Map.entry("LookupFunction", read("lookup/assertion", 1.0)),
          Map.entry("AuthorizeFunction", read("authorize/issuers-key", 1.5)),
          Map.entry("PageFunction", read("page/view", 2)),
          Map.entry("IssueFunction", written("issue/award", 1.5)),
          Map.entry("RevokeFunction", written("revoke/revoke", 1.5)),
          // It finds that nobody answers at the example's address: all but the documents' way here.
          Map.entry("VerifyFunction", read("verify/jws", 3)),
          Map.entry("BakeFunction", written("bake/image", 2)),
          Map.entry("CardFunction", read("card/card", 5)),
          Map.entry("ArtworkFunction", written("artwork/compose", 5)),
          Map.entry("ArtworkPreviewFunction", read("artwork-preview/preview", NONE)),
          Map.entry("BakeAheadFunction", written("bake-ahead/issued", NONE)),
          Map.entry("BakeUploadFunction", read("bake-upload/json", NONE)),
          Map.entry("CatalogFunction", read("catalog/get-badge", NONE)),
          Map.entry("PeopleFunction", read("people/read-person", NONE)),
          Map.entry("EndorseFunction", read("endorse/list", NONE)),
          Map.entry("EndorserFunction", read("endorser/page", NONE)),
          Map.entry("SweepFunction", written("sweep/scheduled", NONE)),
          Map.entry("AnnounceFunction", read("announce/issued", NONE)),
          Map.entry("ProgressFunction", read("progress/awarded", NONE)),
          Map.entry("NotifyFunction", read("notify/awarded", NONE)),
          Map.entry("NoticesFunction", read("notices/list", NONE)),
          Map.entry("UnsubscribeFunction", read("unsubscribe/page", NONE)),
          Map.entry("CollectFunction", read("collect/add", NONE)),
          Map.entry("MyFunction", read("my/page", NONE)),
          Map.entry("MailReturnsFunction", read("mail-returns/bounced", NONE)),
          Map.entry("WebhooksFunction", read("webhooks/list", NONE)),
          Map.entry("DeliverFunction", read("deliver/awarded", NONE)));

  private static Choice read(String event, double fastGoal) {
    return new Choice(event, true, fastGoal);
  }

  private static Choice written(String event, double fastGoal) {
    return new Choice(event, false, fastGoal);
  }
}
