package dev.blazon.verification.fetching;

import java.net.URI;

/**
 * Fetches documents and images that other people host: the only way to hosts that strangers name.
 */
public interface RemoteDocuments {
  /**
   * Fetches what a URL leads to, redirects followed.
   *
   * @param url any absolute URI; whether it may be fetched is decided here
   * @param content what is asked for, which also bounds its size
   * @param budget what the verification may still spend; one fetch is taken from it
   * @return never null, and never an exception for anything that the other side does
   */
  FetchResult fetch(URI url, Content content, FetchBudget budget);
}
