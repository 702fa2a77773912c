package dev.blazon.functions.local.demo;

import java.net.URI;

/**
 * Writes the text that the local server prints when it is up: links to the demo's pages and
 * documents, and commands to paste. Every line that begins with curl works as it stands.
 */
public final class Welcome {
  private Welcome() {}

  /** The text that the local server prints when it has started. */
  public static String of(URI url, String operatorKey, Demo demo) {
    return """

    Blazon is up: %1$s

    Pages:
      an awarded badge  %1$s/view/%4$s
      one revoked       %1$s/view/%5$s
      one expired       %1$s/view/%6$s
      about the badge   %1$s/badges/%3$s/view
      its issuer        %1$s/issuers/%2$s/view
      verify a badge    %1$s/verify
      design a badge    %1$s/studio
      mails to learners %1$s/mailbox

    Documents:
      assertion         %1$s/assertions/%4$s
      baked image       %1$s/assertions/%4$s/image
      revoked           %1$s/assertions/%5$s
      expired           %1$s/assertions/%6$s
      badge             %1$s/badges/%3$s
      issuer            %1$s/issuers/%2$s
      the API           %1$s/openapi.yaml

    What the lines of the README ask for, to be pasted into a shell:
    OPERATOR_KEY=%7$s
    API_KEY=%8$s
    ISSUER=%2$s
    BADGE=%3$s
    ASSERTION=%1$s/assertions/%4$s

    Issue a badge:
    curl -sSf -X POST %1$s/v1/badges/%3$s/assertions -H 'Authorization: Bearer %8$s' -H 'Content-Type: application/json' -d '{"recipient": {"email": "learner@example.org"}}'

    Verify one:
    curl -sSf -X POST %1$s/v1/verify -H 'Content-Type: application/json' -d '{"url": "%1$s/assertions/%4$s"}'

    Revoke one:
    curl -sSf -X POST %1$s/v1/assertions/%9$s/revocation -H 'Authorization: Bearer %8$s' -H 'Content-Type: application/json' -d '{"reason": "Awarded in error"}'

    Ctrl-C ends it; its data stays.
    """
        .formatted(
            url,
            demo.issuer(),
            demo.badge(),
            demo.active(),
            demo.revoked(),
            demo.expired(),
            operatorKey,
            demo.apiKey(),
            demo.spare());
  }
}
