package dev.blazon.store.dynamodb;

import java.util.List;

/**
 * The value of an attribute of a DynamoDB item, of one of the four types that our items have. It is
 * not the SDK's: who only reads the table loads nothing of that.
 */
public sealed interface Attribute {
  /** A text ({@code S}). */
  record Text(String value) implements Attribute {}

  /** A number ({@code N}), in digits as DynamoDB has it. */
  record Digits(String value) implements Attribute {}

  /** True or false ({@code BOOL}). */
  record Flag(boolean value) implements Attribute {}

  /** A set of texts ({@code SS}). */
  record Texts(List<String> values) implements Attribute {
    /** Keeps a copy. */
    public Texts {
      values = List.copyOf(values);
    }
  }
}
