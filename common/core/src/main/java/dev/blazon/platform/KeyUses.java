package dev.blazon.platform;

import dev.blazon.store.ApiKeyUses;

/** Gives the authorizer what keeps the day on which an API key was last used. */
public interface KeyUses {
  /** Keeps when API keys were last used. */
  ApiKeyUses apiKeyUses();
}
