package dev.blazon.verification.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which rules there are, and in which order they are reported. */
public final class Rules {
  private static final List<Role> HOSTED = List.of(Role.ASSERTION, Role.BADGE_CLASS, Role.ISSUER);

  private static final Rule LOCATES = new InputLocatesAssertion();
  private static final Rule SIGNATURE = new SignatureVerifies();
  private static final Rule NOT_REVOKED = new NotRevoked();
  private static final Rule NOT_EXPIRED = new NotExpired();

  /** On what anybody may add to any document. */
  private static final List<Rule> EXTENSIONS =
      List.of(
          new ExtensionDeclared(),
          new ExtensionContext(),
          new ExtensionType(),
          new ExtensionKnown(),
          new ExtensionConforms());

  private static final List<Role> DOCUMENTS =
      List.of(Role.ASSERTION, Role.BADGE_CLASS, Role.ISSUER, Role.KEY, Role.REVOCATION_LIST);

  /** Of a badge that is neither withdrawn nor wrongly signed. */
  private static final List<Rule> BADGE =
      Stream.of(
              Stream.of(LOCATES),
              DOCUMENTS.stream().flatMap(Rules::document),
              Stream.of(
                  new RecipientConforms(),
                  new RecipientIdentifier(),
                  new CreatorConforms(Role.ASSERTION),
                  new EvidenceConforms(),
                  new UidDeprecated(),
                  new CriteriaConforms(),
                  new AlignmentConforms(),
                  new ProfileVerification(),
                  new ProfileVerificationType(),
                  new IssuerTelephone(),
                  new AssertionImageItsOwn()),
              HOSTED.stream().flatMap(Rules::entity),
              EXTENSIONS.stream(),
              Stream.of(new EndorsementsCounted()),
              Stream.of(new IssuedOnNotInFuture(), new ExpiresAfterIssuedOn()),
              Stream.of(
                  new AssertionVerification(Role.ASSERTION),
                  new IssuerHosted(),
                  new IssuerAuthorised(),
                  new KeyListed(),
                  new KeyOwned(),
                  new KeyUsable(),
                  SIGNATURE),
              Stream.of(NOT_REVOKED, new NotInRevocationList(), NOT_EXPIRED),
              Stream.of(new RecipientMatches(), new NothingInDoubt()))
          .<Rule>flatMap(rules -> rules)
          .toList();

  /** Of an endorsement that is neither withdrawn nor wrongly signed. */
  private static final List<Rule> ENDORSEMENT =
      Stream.of(
              Stream.of(LOCATES),
              Stream.of(Role.ENDORSEMENT, Role.ISSUER, Role.KEY, Role.REVOCATION_LIST)
                  .flatMap(Rules::document),
              Stream.of(
                  new EndorsementClaim(),
                  new CreatorConforms(Role.ENDORSEMENT),
                  new RelatedConforms(Role.ENDORSEMENT),
                  new LanguageTags(Role.ENDORSEMENT),
                  new ProfileVerification(),
                  new ProfileVerificationType(),
                  new IssuerTelephone()),
              entity(Role.ISSUER),
              EXTENSIONS.stream(),
              Stream.of(
                  new IssuedOnNotInFuture(),
                  new EndorsementOfEntity(),
                  new AssertionVerification(Role.ENDORSEMENT),
                  new EndorsementVouched(),
                  new IssuerHosted(),
                  new EndorsementAuthorised(),
                  new KeyListed(),
                  new KeyOwned(),
                  new KeyUsable(),
                  SIGNATURE),
              Stream.of(NOT_REVOKED, new NotInRevocationList(), NOT_EXPIRED),
              Stream.of(new RecipientMatches(), new EndorsementInDoubt()))
          .<Rule>flatMap(rules -> rules)
          .toList();

  /** Every rule, once. */
  private static final List<Rule> ALL =
      List.copyOf(
          Stream.concat(BADGE.stream(), ENDORSEMENT.stream())
              .collect(
                  Collectors.toMap(
                      Rule::id, rule -> rule, (first, second) -> first, LinkedHashMap::new))
              .values());

  private static final List<Rule> WITHDRAWN_BADGE = withdrawn(Role.ASSERTION);
  private static final List<Rule> WITHDRAWN_ENDORSEMENT = withdrawn(Role.ENDORSEMENT);

  /** Of a token that none of the issuer's keys signed. */
  private static final List<Rule> WRONGLY_SIGNED = List.of(SIGNATURE);

  private Rules() {}

  /** The rules that apply to a case, in the order of the report. */
  public static List<Rule> of(Dossier dossier) {
    if (dossier.proof() instanceof Proof.Rejected) {
      return WRONGLY_SIGNED;
    }
    return switch (dossier.subject()) {
      case Subject.Badge badge -> dossier.withdrawn() ? WITHDRAWN_BADGE : BADGE;
      case Subject.Endorsement endorsement ->
          dossier.withdrawn() ? WITHDRAWN_ENDORSEMENT : ENDORSEMENT;
    };
  }

  /** Every rule there is. */
  public static List<Rule> all() {
    return ALL;
  }

  /** Of what was withdrawn by its host: "only id and revoked are required". */
  private static List<Rule> withdrawn(Role role) {
    return List.of(
        LOCATES, new DocumentReached(role), new IdIsWhereItIs(role), NOT_REVOKED, NOT_EXPIRED);
  }

  /** On what Assertion, BadgeClass and Profile have in common. */
  private static Stream<Rule> entity(Role role) {
    return Stream.of(
        new ImageConforms(role),
        new ImageAddress(role),
        new RelatedConforms(role),
        new LanguageTags(role));
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
        new TypeDeclared(role),
        new IdIsWhereItIs(role),
        new RequiredProperties(role),
        new PropertyDatatypes(role));
  }
}
