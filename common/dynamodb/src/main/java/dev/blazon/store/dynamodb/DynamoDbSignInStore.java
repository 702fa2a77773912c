package dev.blazon.store.dynamodb;

import dev.blazon.register.LinkRequest;
import dev.blazon.register.SignIn;
import dev.blazon.store.SignInStore;
import java.util.Optional;

/**
 * Reads who asks to be mailed a link to their badges and has not been answered, and the links that
 * were mailed, from the {@link BadgeTable} in DynamoDB; {@link DynamoDbTransactions} writes them.
 */
public final class DynamoDbSignInStore implements SignInStore {
  private final TableReader reads;

  /**
   * @param table reads a table laid out as {@link BadgeTable} says
   */
  public DynamoDbSignInStore(TableReads table) {
    this.reads = new TableReader(table);
  }

  @Override
  public Optional<LinkRequest> linkRequest(String id) {
    return reads.item(BadgeTable.linkRequest(id), SignInItems::readRequest);
  }

  @Override
  public Optional<SignIn> signIn(String tokenHash) {
    return reads.item(BadgeTable.signIn(tokenHash), SignInItems::read);
  }
}
