package dev.blazon.functions.my;

import dev.blazon.http.HttpFunction;
import dev.blazon.http.Route;
import dev.blazon.platform.Contacts;
import dev.blazon.platform.LinkKeys;
import dev.blazon.platform.SessionKeys;
import dev.blazon.platform.Table;
import dev.blazon.platform.cloud.Cloud;
import dev.blazon.platform.contacts.EncryptedContacts;
import dev.blazon.platform.dynamodb.DynamoDbTable;
import dev.blazon.platform.kms.KmsLinkKeys;
import dev.blazon.platform.kms.KmsSessionKeys;
import java.util.List;
import java.util.stream.Stream;

/**
 * The Lambda function that shows people the badges that they hold, and lets them choose who else
 * sees those, ask for their renewal, ask others to endorse them, and plan what to reach. Whoever
 * opens the link of a mail is taken for whom the mail was sent to.
 */
public final class MyHandler extends HttpFunction {
  /** The function as Lambda makes it: what it needs is named by environment variables. */
  public MyHandler() {
    this(new OnAws());
  }

  /** The function on any platform that has these parts, such as the local server's or a test's. */
  public <P extends Table & SessionKeys & LinkKeys & Contacts> MyHandler(P platform) {
    this(new MyParts<>(platform));
  }

  private MyHandler(MyParts<?> parts) {
    this(
        parts.signIn(),
        parts.mine(),
        parts.renewals(),
        parts.endorsements(),
        Stream.of(parts.collections().routes(), parts.plans().routes(), parts.pathways().routes())
            .flatMap(List::stream));
  }

  private MyHandler(
      SignInRoutes signIn,
      MineRoutes mine,
      RenewalRoutes renewals,
      MyEndorsementRoutes endorsements,
      Stream<Route> others) {
    super(
        Stream.concat(
                others,
                Stream.of(
                    Route.open("GET /my", mine::list).taking("lang", "cursor"),
                    Route.open("POST /my/links", signIn::ask).taking("lang"),
                    Route.open("GET /my/open", signIn::look).taking("lang", "token"),
                    Route.open("POST /my/open", signIn::open).taking("lang"),
                    Route.open("POST /my/badges/{assertion}", mine::choose).taking("lang"),
                    Route.open("GET /my/badges/{assertion}/renewal", renewals::show).taking("lang"),
                    Route.open("POST /my/badges/{assertion}/renewal", renewals::ask).taking("lang"),
                    Route.open("GET /my/badges/{assertion}/endorsements", endorsements::show)
                        .taking("lang"),
                    Route.open("POST /my/badges/{assertion}/endorsements", endorsements::ask)
                        .taking("lang"),
                    Route.open(
                            "POST /my/badges/{assertion}/endorsements/{request}",
                            endorsements::decide)
                        .taking("lang"),
                    Route.open("POST /my/logout", mine::end).taking("lang")))
            .toList());
  }

  /** What it runs on in the cloud. */
  private static final class OnAws extends Cloud
      implements DynamoDbTable, KmsSessionKeys, KmsLinkKeys, EncryptedContacts {}
}
