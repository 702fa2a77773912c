package dev.blazon.verification.rules;

import dev.blazon.verification.documents.Version;
import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.dossier.Judged;
import dev.blazon.verification.dossier.Proof;
import dev.blazon.verification.dossier.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lists the rules that a badge or another document is judged by, in the order in which they are
 * reported.
 */
public final class Rules {
  private static final List<Role> HOSTED = List.of(Role.ASSERTION, Role.BADGE_CLASS, Role.ISSUER);

  private static final Rule LOCATES = new InputLocatesAssertion();
  private static final Rule BAKED = new BakedOnce();
  private static final Rule SIGNATURE = new SignatureVerifies();
  private static final Rule NOT_REVOKED = new NotRevoked();
  private static final Rule NOT_EXPIRED = new NotExpired();

  /** Rules on extensions, which anybody may add to any document. */
  private static final List<Rule> EXTENSIONS =
      List.of(
          new ExtensionDeclared(),
          new ExtensionContext(),
          new ExtensionType(),
          new ExtensionKnown(),
          new ExtensionConforms());

  private static final Rule IS_BADGE = new InputIsBadge();

  private static final List<Rule> PROFILE_PROPERTIES =
      List.of(
          only20(new ProfileVerification()),
          only20(new ProfileVerificationType()),
          only20(new IssuerTelephone()));

  private static final List<Role> DOCUMENTS =
      List.of(Role.ASSERTION, Role.BADGE_CLASS, Role.ISSUER, Role.KEY, Role.REVOCATION_LIST);

  /** The rules of a badge that is neither withdrawn nor wrongly signed. */
  private static final List<Rule> BADGE =
      Stream.of(
              Stream.of(LOCATES, BAKED),
              DOCUMENTS.stream().flatMap(Rules::document),
              Stream.of(
                  since10(new RecipientConforms()),
                  only20(new RecipientIdentifier()),
                  only1(new VerifyConforms()),
                  only20(new CreatorConforms(Role.ASSERTION)),
                  only20(new EvidenceConforms()),
                  only20(new UidDeprecated()),
                  only20(new CriteriaConforms()),
                  since10(new AlignmentConforms())),
              PROFILE_PROPERTIES.stream(),
              Stream.of(only20(new AssertionImageItsOwn())),
              HOSTED.stream().flatMap(Rules::entity),
              EXTENSIONS.stream(),
              Stream.of(only20(new EndorsementsCounted())),
              Stream.of(new IssuedOnNotInFuture(), new ExpiresAfterIssuedOn()),
              Stream.of(
                  new AssertionVerification(Role.ASSERTION),
                  only1(new VerifyUrlIsWhereItIs()),
                  since10(new IssuerHosted()),
                  only20(IssuerAuthorised.ofAssertion()),
                  only1(new VerifyUrlIsIssuers()),
                  new RuleOfVersions(new OriginIsIssuers(), Version.V0_5),
                  only20(new KeyListed()),
                  only20(new KeyOwned()),
                  only20(new KeyNamesOwner()),
                  since10(new KeyUsable()),
                  only20(new KeyNotCompromised()),
                  SIGNATURE),
              Stream.of(NOT_REVOKED, since10(new NotInRevocationList()), NOT_EXPIRED),
              Stream.of(
                  new RecipientMatches(), new RecipientComparable(), NothingInDoubt.ofBadge()))
          .<Rule>flatMap(rules -> rules)
          .toList();

  /** The rules of an endorsement that is neither withdrawn nor wrongly signed. */
  private static final List<Rule> ENDORSEMENT =
      Stream.of(
              Stream.of(LOCATES, BAKED),
              Stream.of(Role.ENDORSEMENT, Role.ISSUER, Role.KEY, Role.REVOCATION_LIST)
                  .flatMap(Rules::document),
              Stream.of(
                  only20(new EndorsementClaim()),
                  only20(new CreatorConforms(Role.ENDORSEMENT)),
                  only20(new RelatedConforms(Role.ENDORSEMENT)),
                  only20(new LanguageTags(Role.ENDORSEMENT))),
              PROFILE_PROPERTIES.stream(),
              entity(Role.ISSUER),
              EXTENSIONS.stream(),
              Stream.of(
                  new IssuedOnNotInFuture(),
                  only20(new EndorsementOfEntity()),
                  only20(new AssertionVerification(Role.ENDORSEMENT)),
                  only20(new EndorsementVouched()),
                  since10(new IssuerHosted()),
                  only20(IssuerAuthorised.ofEndorsement()),
                  only20(new KeyListed()),
                  only20(new KeyOwned()),
                  only20(new KeyNamesOwner()),
                  since10(new KeyUsable()),
                  only20(new KeyNotCompromised()),
                  SIGNATURE),
              Stream.of(NOT_REVOKED, since10(new NotInRevocationList()), NOT_EXPIRED),
              Stream.of(new RecipientMatches(), only20(NothingInDoubt.ofEndorsement())))
          .<Rule>flatMap(rules -> rules)
          .toList();

  /** The rules of a BadgeClass by itself. */
  private static final List<Rule> BADGE_CLASS =
      Stream.of(
              Stream.of(LOCATES, BAKED, IS_BADGE),
              Stream.of(Role.BADGE_CLASS, Role.ISSUER).flatMap(Rules::document),
              Stream.of(only20(new CriteriaConforms()), since10(new AlignmentConforms())),
              entity(Role.BADGE_CLASS),
              profile())
          .<Rule>flatMap(rules -> rules)
          .toList();

  /** The rules of a Profile by itself. */
  private static final List<Rule> PROFILE =
      Stream.of(Stream.of(LOCATES, BAKED, IS_BADGE), document(Role.ISSUER), profile())
          .<Rule>flatMap(rules -> rules)
          .toList();

  /** The rules of what is neither a badge nor a part of one. */
  private static final List<Rule> NO_BADGE = List.of(BAKED, IS_BADGE);

  /** Every rule, once, whichever lists have it. */
  private static final List<Rule> ALL =
      List.copyOf(
          Stream.of(BADGE, List.of(only20(new EndorsementsHold())), ENDORSEMENT, NO_BADGE)
              .<Rule>flatMap(List::stream)
              .collect(
                  Collectors.toMap(
                      Rule::id, rule -> rule, (first, second) -> first, LinkedHashMap::new))
              .values());

  private static final List<Rule> WITHDRAWN_BADGE = withdrawn(Role.ASSERTION);
  private static final List<Rule> WITHDRAWN_ENDORSEMENT = withdrawn(Role.ENDORSEMENT);

  /** The one rule of a token that the issuer did not sign. */
  private static final List<Rule> WRONGLY_SIGNED = List.of(SIGNATURE);

  private Rules() {}

  /** The rules that apply to what is judged, in the order of the report. */
  public static List<Rule> of(Dossier dossier) {
    if (dossier.proof() instanceof Proof.Rejected) {
      return WRONGLY_SIGNED;
    }
    return switch (dossier.judged()) {
      case Judged.Badge badge -> dossier.withdrawn() ? WITHDRAWN_BADGE : BADGE;
      case Judged.Endorsement endorsement ->
          dossier.withdrawn() ? WITHDRAWN_ENDORSEMENT : ENDORSEMENT;
      case Judged.BadgeClass definition -> BADGE_CLASS;
      case Judged.Profile definition -> PROFILE;
      case Judged.NoBadge other -> NO_BADGE;
    };
  }

  /** The lists of rules, one for each kind of thing that is judged. */
  static List<List<Rule>> lists() {
    return List.of(
        BADGE,
        ENDORSEMENT,
        BADGE_CLASS,
        PROFILE,
        NO_BADGE,
        WITHDRAWN_BADGE,
        WITHDRAWN_ENDORSEMENT,
        WRONGLY_SIGNED);
  }

  /** Every rule there is. */
  public static List<Rule> all() {
    return ALL;
  }

  /** The rules of what was withdrawn by its host: "only id and revoked are required". */
  private static List<Rule> withdrawn(Role role) {
    return List.of(
        LOCATES,
        new DocumentReached(role),
        linkedData(new IdIsWhereItIs(role)),
        only1(new VerifyUrlIsWhereItIs()),
        NOT_REVOKED,
        NOT_EXPIRED);
  }

  /** The rules on a Profile, beside what is asked of any document. */
  private static Stream<Rule> profile() {
    return Stream.of(
            PROFILE_PROPERTIES.stream(),
            entity(Role.ISSUER),
            EXTENSIONS.stream(),
            Stream.of(since10(new IssuerHosted())))
        .flatMap(rules -> rules);
  }

  /** The rules on what Assertion, BadgeClass and Profile have in common. */
  private static Stream<Rule> entity(Role role) {
    return Stream.of(
        only20(new ImageConforms(role)),
        since10(new ImageAddress(role)),
        only20(new RelatedConforms(role)),
        only20(new LanguageTags(role)));
  }

  private static Stream<Rule> document(Role role) {
    Stream<Rule> linked =
        switch (role) {
          case ASSERTION, ENDORSEMENT, KEY, REVOCATION_LIST -> Stream.of();
          case BADGE_CLASS, ISSUER -> Stream.of(only20(new LinkNamesItsId(role)));
        };
    return Stream.concat(ofDocument(role), linked);
  }

  private static Stream<Rule> ofDocument(Role role) {
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
    return new RuleOfVersions(rule, Version.V2_0);
  }

  private static Rule only1(Rule rule) {
    return new RuleOfVersions(rule, Version.V1_1, Version.V1_0);
  }

  private static Rule since10(Rule rule) {
    return new RuleOfVersions(rule, Version.V2_0, Version.V1_1, Version.V1_0);
  }

  private static Rule linkedData(Rule rule) {
    return new RuleOfVersions(rule, Version.V2_0, Version.V1_1);
  }
}
