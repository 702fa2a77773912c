package dev.blazon.functions.endorse;

import dev.blazon.endorsing.DecideEndorsement.Verdict;
import dev.blazon.json.Form;
import dev.blazon.lifecycle.Lengths;

/** Reads the JSON in which an issuer says what becomes of what somebody has said. */
final class VerdictForm {
  private VerdictForm() {}

  /** What an issuer says to a request. */
  private enum Said {
    ACCEPT,
    DECLINE,
    REVOKE
  }

  static Verdict read(Form form) {
    form.require("decision");
    return switch (form.choice("decision", Said.class, Said.DECLINE)) {
      // It has no reason: whoever sends one is told that it is not known there.
      case ACCEPT -> new Verdict.Accept();
      case DECLINE -> new Verdict.Decline(form.text("reason", Lengths.REASON));
      case REVOKE -> new Verdict.Revoke(form.requiredText("reason", Lengths.REASON));
    };
  }
}
