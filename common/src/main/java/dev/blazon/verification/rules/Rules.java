package dev.blazon.verification.rules;

import dev.blazon.verification.documents.Version;
import java.util.List;
import java.util.stream.Stream;

/** Which rules there are, and in which order they are reported. */
public final class Rules {
  private static final List<Role> HOSTED = List.of(Role.ASSERTION, Role.BADGE_CLASS, Role.ISSUER);

  private static final Rule LOCATES = new InputLocatesAssertion();
  private static final Rule SIGNATURE = new SignatureVerifies();
  private static final Rule NOT_REVOKED = new NotRevoked();
  private static final Rule NOT_EXPIRED = new NotExpired();

  /** Of a badge that is neither withdrawn nor wrongly signed. */
  private static final List<Rule> ALL =
      Stream.of(
              Stream.of(LOCATES),
              Stream.of(Role.values()).flatMap(Rules::document),
              Stream.of(
                  since10(new RecipientConforms()),
                  only1(new VerifyConforms()),
                  only20(new CreatorConforms()),
                  only20(new EvidenceConforms()),
                  only20(new UidDeprecated()),
                  only20(new CriteriaConforms()),
                  since10(new AlignmentConforms()),
                  only20(new ProfileVerification())),
              HOSTED.stream()
                  .flatMap(
                      role ->
                          Stream.of(
                              only20(new ImageConforms(role)), since10(new ImageAddress(role)))),
              Stream.of(new IssuedOnNotInFuture(), new ExpiresAfterIssuedOn()),
              Stream.of(
                  new AssertionVerification(),
                  only1(new VerifyUrlIsWhereItIs()),
                  since10(new IssuerHosted()),
                  only20(new IssuerAuthorised()),
                  only1(new VerifyUrlIsIssuers()),
                  new OnlyIn(new OriginIsIssuers(), Version.V0_5),
                  only20(new KeyListed()),
                  only20(new KeyOwned()),
                  since10(new KeyUsable()),
                  only20(new KeyNotCompromised()),
                  SIGNATURE),
              Stream.of(NOT_REVOKED, since10(new NotInRevocationList()), NOT_EXPIRED),
              Stream.of(new RecipientMatches(), new NothingInDoubt()))
          .<Rule>flatMap(rules -> rules)
          .toList();

  /** Of a hosted assertion that was withdrawn: "only id and revoked are required". */
  private static final List<Rule> WITHDRAWN =
      List.of(
          LOCATES,
          new DocumentReached(Role.ASSERTION),
          linkedData(new IdIsWhereItIs(Role.ASSERTION)),
          only1(new VerifyUrlIsWhereItIs()),
          NOT_REVOKED,
          NOT_EXPIRED);

  /** Of a token that none of the issuer's keys signed. */
  private static final List<Rule> WRONGLY_SIGNED = List.of(SIGNATURE);

  private Rules() {}

  /** The rules that apply to a case, in the order of the report. */
  public static List<Rule> of(Dossier dossier) {
    if (dossier.proof() instanceof Proof.Rejected) {
      return WRONGLY_SIGNED;
    }
    return dossier.withdrawn() ? WITHDRAWN : ALL;
  }

  /** Every rule there is. */
  public static List<Rule> all() {
    return ALL;
  }

  private static Stream<Rule> document(Role role) {
    return Stream.of(
        new DocumentLinked(role),
        new DocumentReached(role),
        new DocumentFound(role),
        new DocumentIsJson(role),
        new ContextKnown(role),
        new VersionKnown(role),
        new DocumentIsLinkedData(role),
        linkedData(new TypeDeclared(role)),
        linkedData(new IdIsWhereItIs(role)),
        new RequiredProperties(role),
        new PropertyDatatypes(role));
  }

  private static Rule only20(Rule rule) {
    return new OnlyIn(rule, Version.V2_0);
  }

  private static Rule only1(Rule rule) {
    return new OnlyIn(rule, Version.V1_1, Version.V1_0);
  }

  private static Rule since10(Rule rule) {
    return new OnlyIn(rule, Version.V2_0, Version.V1_1, Version.V1_0);
  }

  private static Rule linkedData(Rule rule) {
    return new OnlyIn(rule, Version.V2_0, Version.V1_1);
  }
}
