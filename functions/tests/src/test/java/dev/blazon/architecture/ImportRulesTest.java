package dev.blazon.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.stream.Stream;

/** Imports point down, never up and never in a circle; docs/architecture.md draws it. */
@AnalyzeClasses(packages = "dev.blazon", importOptions = ImportRulesTest.NoTests.class)
class ImportRulesTest {
  private static final String[] ADAPTERS = {
    "dev.blazon.store.dynamodb..",
    "dev.blazon.store.s3..",
    "dev.blazon.store.filesystem..",
    "dev.blazon.signing.kms..",
    "dev.blazon.signing.jca..",
    "dev.blazon.register.encryption..",
    "dev.blazon.events.eventbridge..",
    "dev.blazon.events.sqs..",
    "dev.blazon.events.filesystem.."
  };

  /**
   * ArchUnit's own option knows folders of tests, but not the jars of them that other modules give
   * to this one.
   */
  static final class NoTests implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/test-classes/")
          && !location.contains("-tests.jar")
          && !location.contains("/test/");
    }
  }

  @ArchTest static final ArchRule json = imports("json");

  @ArchTest static final ArchRule openbadges = imports("openbadges", "json");

  @ArchTest static final ArchRule lifecycle = imports("lifecycle", "openbadges", "json");

  /** What requests to AWS are sent by without its SDK knows nothing of what is stored there. */
  @ArchTest static final ArchRule aws = imports("aws");

  /** Of {@code aws} its adapters alone: the module of its ports does not have it. */
  @ArchTest
  static final ArchRule store =
      imports("store", "aws", "register", "lifecycle", "openbadges", "json");

  @ArchTest
  static final ArchRule register =
      imports("register", "signing", "lifecycle", "openbadges", "json");

  @ArchTest static final ArchRule signing = imports("signing", "lifecycle", "openbadges", "json");

  @ArchTest static final ArchRule design = imports("design");

  @ArchTest static final ArchRule baking = imports("baking");

  @ArchTest
  static final ArchRule verification = imports("verification", "baking", "openbadges", "json");

  /** Who only bakes what strangers host needs nothing that judges it. */
  @ArchTest
  static final ArchRule input =
      imports(
          "verification.input",
          "verification.fetching",
          "verification.documents",
          "baking",
          "openbadges",
          "json");

  /** Of what is known of a badge, nothing knows a rule by which it is judged. */
  @ArchTest
  static final ArchRule recipient =
      imports("verification.recipient", "verification.documents", "openbadges", "json");

  @ArchTest
  static final ArchRule dossier =
      imports(
          "verification.dossier",
          "verification.recipient",
          "verification.documents",
          "verification.signature",
          "json");

  @ArchTest
  static final ArchRule vocabulary =
      imports(
          "verification.vocabulary",
          "verification.dossier",
          "verification.recipient",
          "verification.documents",
          "json");

  /** What judges fetches nothing: it sees neither {@code fetching} nor what gathers. */
  @ArchTest
  static final ArchRule rules =
      imports(
          "verification.rules",
          "verification.vocabulary",
          "verification.dossier",
          "verification.recipient",
          "verification.documents",
          "verification.signature",
          "json");

  @ArchTest
  static final ArchRule noCirclesWithinVerification =
      slices().matching("dev.blazon.verification.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule noClassesThatGatherImportEachOther =
      slices().assignedFrom(new ClassesOf("dev.blazon.verification")).should().beFreeOfCycles();

  @ArchTest static final ArchRule events = imports("events", "lifecycle", "openbadges", "json");

  @ArchTest static final ArchRule stream = imports("stream", "lifecycle", "openbadges", "json");

  @ArchTest
  static final ArchRule http =
      imports("http", "service", "store", "signing", "lifecycle", "openbadges", "json");

  /** Lambda's own runtime knows nothing of handlers either, but what they are. */
  @ArchTest static final ArchRule runtime = imports("runtime", "json");

  @ArchTest
  static final ArchRule uploads =
      imports("uploads", "http", "store", "signing", "lifecycle", "openbadges", "json");

  @ArchTest static final ArchRule forms = imports("forms", "openbadges", "json");

  @ArchTest static final ArchRule words = imports("words");

  @ArchTest static final ArchRule mail = imports("mail");

  @ArchTest
  static final ArchRule endorsing =
      imports(
          "endorsing",
          "service",
          "store",
          "register",
          "signing",
          "lifecycle",
          "openbadges",
          "json");

  @ArchTest
  static final ArchRule pathways =
      imports(
          "pathways", "service", "store", "register", "signing", "lifecycle", "openbadges", "json");

  @ArchTest
  static final ArchRule notices =
      imports(
          "notices",
          "endorsing",
          "words",
          "mail",
          "service",
          "store",
          "register",
          "signing",
          "lifecycle",
          "openbadges",
          "json");

  @ArchTest
  static final ArchRule webhooks =
      imports(
          "webhooks",
          // The port of what sends to strangers' hosts.
          "verification.fetching",
          "service",
          "store",
          "events",
          "signing",
          "lifecycle",
          "openbadges",
          "json");

  /** What is done knows nothing of HTTP, of HTML, of pictures and of verifying. */
  @ArchTest
  static final ArchRule service =
      imports(
          "service", "store", "register", "signing", "events", "lifecycle", "openbadges", "json");

  @ArchTest
  static final ArchRule issuing =
      imports(
          "issuing",
          // How far somebody is, for what is awarded for completing a pathway.
          "pathways",
          "endorsing",
          "service",
          "register",
          "verification.documents",
          "store",
          "signing",
          "lifecycle",
          "openbadges",
          "json");

  @ArchTest
  static final ArchRule artwork =
      imports(
          "artwork",
          "service",
          "design",
          "baking",
          "store",
          "signing",
          "lifecycle",
          "openbadges",
          "json");

  /** What draws knows neither where images are kept nor whose they are. */
  @ArchTest static final ArchRule drawing = imports("artwork.drawing", "design", "baking");

  @ArchTest
  static final ArchRule card =
      imports(
          "card",
          "words",
          "service",
          "artwork.drawing",
          "design",
          "baking",
          "store",
          "lifecycle",
          "openbadges",
          "json");

  @ArchTest
  static final ArchRule page =
      imports(
          "page",
          "words",
          "service",
          "verification",
          "design",
          "baking",
          "store",
          "endorsing",
          "pathways",
          // Who holds what, for the pages of whoever has signed in.
          "register",
          "lifecycle",
          "openbadges",
          "json");

  @ArchTest
  static final ArchRule nothingImportsFunctions =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.blazon.functions..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.blazon.functions..");

  @ArchTest
  static final ArchRule functionsDoNotImportOneAnother =
      slices()
          .matching("dev.blazon.functions.(*)..")
          .should()
          .notDependOnEachOther()
          .because("each is deployed by itself; the local server finds them by the template");

  @ArchTest
  static final ArchRule noCircles = slices().matching("dev.blazon.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyThePlatformNamesAdapters =
      noClasses()
          .that(
              not(resideInAnyPackage(ADAPTERS))
                  .and(not(resideInAPackage("dev.blazon.platform..")))
                  // It makes the table of DynamoDB Local, and reads its stream.
                  .and(not(resideInAPackage("dev.blazon.functions.local.dynamodb..")))
                  // It reads the folder that stands for a queue, as Lambda reads SQS.
                  .and(not(resideInAPackage("dev.blazon.functions.local.background.."))))
          .should()
          .dependOnClassesThat(resideInAnyPackage(ADAPTERS));

  /** Each names the adapters that it needs, and where, so that its zip can have these alone. */
  @ArchTest
  static final ArchRule onlyFunctionsNameWhatTheyRunOnInTheCloud =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.blazon.platform..", "dev.blazon.functions..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.blazon.platform.cloud..",
              "dev.blazon.platform.dynamodb..",
              "dev.blazon.platform.s3..",
              "dev.blazon.platform.kms..",
              "dev.blazon.platform.contacts..",
              "dev.blazon.platform.eventbridge..",
              "dev.blazon.platform.sqs..",
              "dev.blazon.platform.fetching..");

  /** What a port of the platform knew of an adapter, every function would carry. */
  @ArchTest
  static final ArchRule partsOfThePlatformKnowNoAdapter =
      noClasses()
          .that()
          .resideInAPackage("dev.blazon.platform")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(ADAPTERS).or(resideInAPackage("dev.blazon.platform.cloud..")));

  @ArchTest
  static final ArchRule awsStaysInItsAdapters =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "..dynamodb..",
              "..s3..",
              "..kms..",
              "..eventbridge..",
              "..sqs..",
              "..ses..",
              "dev.blazon.register.encryption..",
              "dev.blazon.aws..",
              "dev.blazon.platform..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("software.amazon.awssdk..");

  @ArchTest
  static final ArchRule httpGoesOutInOnePlace =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "dev.blazon.verification.fetching..", "dev.blazon.functions.local.demo..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.net.http..", "org.apache.hc..")
          .because("RemoteDocuments and RemoteReceivers guard what is fetched and sent");

  /** And the runtime's, which stands where Lambda's own would. */
  @ArchTest
  static final ArchRule theClockIsThePlatforms =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.blazon.platform..", "dev.blazon.runtime..")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(InstantSource.class, "system")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  /** And the runtime's, for the variables that are Lambda's own. */
  @ArchTest
  static final ArchRule theEnvironmentIsThePlatforms =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.blazon.platform..", "dev.blazon.runtime..")
          .should()
          .callMethod(System.class, "getenv")
          .orShould()
          .callMethod(System.class, "getenv", String.class);

  /** Each class of one package by itself, with those that are nested in it, and their builders. */
  private record ClassesOf(String room) implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
      if (!javaClass.getPackageName().equals(room)) {
        return SliceIdentifier.ignore();
      }
      JavaClass outermost = outermost(javaClass);
      return SliceIdentifier.of(
          RecordBuilders.made(outermost).map(ClassesOf::outermost).orElse(outermost).getName());
    }

    private static JavaClass outermost(JavaClass javaClass) {
      return javaClass.getEnclosingClass().map(ClassesOf::outermost).orElse(javaClass);
    }

    @Override
    public String getDescription() {
      return "the classes of " + room;
    }
  }

  /**
   * A rule about a package that is not there would hold for ever; ArchUnit fails it for finding no
   * classes.
   */
  private static ArchRule imports(String room, String... below) {
    String[] allowed =
        Stream.concat(Stream.of(room), Arrays.stream(below))
            .map(name -> "dev.blazon." + name + "..")
            .toArray(String[]::new);
    return classes()
        .that()
        .resideInAPackage("dev.blazon." + room + "..")
        .should()
        .onlyDependOnClassesThat(
            not(resideInAPackage("dev.blazon..")).or(resideInAnyPackage(allowed)));
  }
}
