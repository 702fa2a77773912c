package dev.blazon.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.stream.Collectors;

/** How records are made that have too many components to be made by position. */
@AnalyzeClasses(packages = "dev.blazon", importOptions = ImportRulesTest.NoTests.class)
class RecordBuildersTest {
  /** From so many components on, a record is made by name. */
  private static final int MANY = 7;

  @ArchTest
  static final ArchRule largeRecordsAreMadeByName =
      noClasses()
          .should()
          .callConstructorWhere(
              describe("it is a record of seven or more", RecordBuildersTest::isByPosition))
          .because("two Strings that change places still compile");

  @ArchTest
  static final ArchRule whoMakesSomethingNewNamesEachComponent =
      codeUnits()
          .should(new NameEachComponent())
          .because(
              "builder() takes what is not named for null, false or 0; with a component more, each"
                  + " place that makes a whole record decides what it is there, and says so");

  private static boolean isByPosition(JavaConstructorCall call) {
    JavaClass made = call.getTargetOwner();
    return made.isRecord()
        && call.getTarget().getRawParameterTypes().size() >= MANY
        && !call.getOriginOwner().equals(made)
        && RecordBuilders.made(call.getOriginOwner()).filter(made::equals).isEmpty();
  }

  private static boolean beginsWithNothing(JavaMethodCall call) {
    return call.getName().equals("builder")
        && call.getTarget().getRawParameterTypes().isEmpty()
        && RecordBuilders.made(call.getTargetOwner()).isPresent();
  }

  /** A method that calls {@code builder()} of a record calls each setter, as often. */
  private static final class NameEachComponent extends ArchCondition<JavaCodeUnit> {
    private NameEachComponent() {
      super("name each component of what they begin to build with nothing");
    }

    @Override
    public void check(JavaCodeUnit unit, ConditionEvents events) {
      Map<JavaClass, Long> begun =
          unit.getMethodCallsFromSelf().stream()
              .filter(RecordBuildersTest::beginsWithNothing)
              .collect(
                  Collectors.groupingBy(JavaMethodCall::getTargetOwner, Collectors.counting()));
      begun.forEach((builder, times) -> check(unit, builder, times, events));
    }

    private static void check(
        JavaCodeUnit unit, JavaClass builder, long times, ConditionEvents events) {
      for (String component : RecordBuilders.components(builder)) {
        long named =
            unit.getMethodCallsFromSelf().stream()
                .filter(call -> call.getTargetOwner().equals(builder))
                .filter(call -> call.getName().equals(component))
                .count();
        if (named < times) {
          String where = unit.getFullName() + " in " + unit.getSourceCodeLocation();
          events.add(
              SimpleConditionEvent.violated(
                  unit, where + " leaves out " + component + " of " + builder.getSimpleName()));
        }
      }
    }
  }
}
