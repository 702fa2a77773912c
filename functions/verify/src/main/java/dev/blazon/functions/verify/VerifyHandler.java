package dev.blazon.functions.verify;

import dev.blazon.http.AnyOrigin;
import dev.blazon.http.HttpFunction;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.http.Route;
import dev.blazon.lifecycle.Bounds;
import dev.blazon.platform.Site;
import dev.blazon.platform.cloud.Cloud;
import dev.blazon.platform.fetching.Fetching;
import dev.blazon.verification.BatchVerifier;
import dev.blazon.verification.Question;
import dev.blazon.verification.Verifier;
import dev.blazon.verification.fetching.FetchLimits;
import dev.blazon.verification.fetching.RemoteDocuments;
import dev.blazon.verification.fetching.http.HttpRemoteDocuments;
import java.util.List;

/**
 * The Lambda function that verifies anyone's badges, one or many, for the API and for the page
 * {@code /verify}. It answers 200 whatever the verdicts are.
 */
public final class VerifyHandler extends HttpFunction {
  /** The function as Lambda makes it: what it needs is named by environment variables. */
  public VerifyHandler() {
    this(new OnAws());
  }

  /** The function on any platform that has these parts, such as the local server's or a test's. */
  public <P extends Site & Fetching> VerifyHandler(P platform) {
    this(
        new BatchVerifier(
            new Verifier(platform.remoteDocuments(), platform.time()),
            platform.time(),
            FetchLimits.PATIENT.verification()),
        new OwnLinks(platform.urls()));
  }

  private VerifyHandler(BatchVerifier verifier, OwnLinks links) {
    super(
        List.of(
            Route.open("POST /v1/verify", request -> verify(request, verifier, links))
                .taking("view", "timeout", "email", "url", "telephone"),
            AnyOrigin.preflight("/v1/verify"),
            Route.open("POST /verify", new VerifyPageRoute(verifier, links)::answer)
                .taking("lang")));
  }

  private static Response verify(Request request, BatchVerifier verifier, OwnLinks links) {
    ReportView view = ReportView.of(request);
    FetchLimits limits = TimeoutParameter.of(request);
    Questions questions = Questions.read(request);
    ReportBudget budget = new ReportBudget(view, questions.all().size(), Bounds.REPORTS);
    List<Question> all = questions.all().stream().map(links::in).toList();
    return ReportsAnswer.of(verifier.verify(all, limits, budget::of), view, questions.alone());
  }

  /** What it runs on in the cloud: nothing but its settings. */
  private static final class OnAws extends Cloud implements Fetching {
    @Override
    public RemoteDocuments remoteDocuments() {
      return new HttpRemoteDocuments(
          time(), settings().developmentOrigin().orElse(null), urls().verifyPage());
    }
  }
}
