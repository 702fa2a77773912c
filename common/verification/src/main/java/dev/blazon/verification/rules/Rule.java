package dev.blazon.verification.rules;

import dev.blazon.verification.documents.Version;
import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.dossier.Role;

/**
 * Base class of the verifier's rules: each checks one thing that must hold of a badge, and names
 * the standard's sentence for it. Rules have no state: one instance serves all threads.
 */
public abstract class Rule {
  private final String id;
  private final Aspect aspect;
  private final Severity severity;
  private final String sentence;

  /**
   * @param id kebab-case, stable: clients rely on it
   * @param aspect what it says something about
   * @param severity what it means that it is broken
   * @param sentence the standard's own, with its section
   */
  protected Rule(String id, Aspect aspect, Severity severity, String sentence) {
    this.id = id;
    this.aspect = aspect;
    this.severity = severity;
    this.sentence = sentence;
  }

  /**
   * Judges a badge by what is known of it. Never fetches, never throws for anything in a document.
   */
  public abstract Finding check(Dossier dossier);

  /** The rule's name in reports, in kebab case. */
  public final String id() {
    return id;
  }

  /** What the rule says something about. */
  public final Aspect aspect() {
    return aspect;
  }

  /** What it means that the rule is broken. */
  public final Severity severity() {
    return severity;
  }

  /** The sentence of the standard, of version 2.0, that the rule holds. */
  public final String sentence() {
    return sentence;
  }

  /** The sentence that the rule holds for this badge: that of the version that is judged. */
  public final String sentence(Dossier dossier) {
    Version version = dossier.version(role());
    return version == Version.V2_0 ? sentence : OlderSentences.find(id, version).orElse(sentence);
  }

  /** The role of the document that the rule judges, whose version decides what it asks. */
  Role role() {
    return Role.ASSERTION;
  }
}
