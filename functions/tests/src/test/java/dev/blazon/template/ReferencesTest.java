package dev.blazon.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferencesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"Ref": "Table"}                                              | Table
          {"Fn::GetAtt": ["Table", "Arn"]}                              | Table
          {"Fn::GetAtt": "Table.StreamArn"}                             | Table
          {"Fn::Sub": "${Table.Arn}/index/due"}                         | Table
          {"Fn::Sub": "${Table}"}                                       | Table
          {"Fn::Sub": "${!Table}"}                                      |
          {"Fn::Sub": ["${Own}${Table}", {"Own": "x"}]}                 | Table
          {"Fn::Sub": ["${Own}", {"Own": {"Ref": "Table"}}]}            | Table
          {"DependsOn": "Table"}                                        | Table
          {"DependsOn": ["Table"]}                                      | Table
          {"Fn::If": ["Condition", [{"deep": {"Ref": "Table"}}], "no"]} | Table
          {"Properties": {"Name": "Table"}}                             |
          """)
  void findsEveryWayToNameAResource(String json, @Nullable String name)
      throws JsonProcessingException {
    assertEquals(
        name == null ? Set.of() : Set.of(name), References.in(new ObjectMapper().readTree(json)));
  }
}
