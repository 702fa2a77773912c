package dev.blazon.page;

import java.time.Instant;
import java.util.List;

/**
 * The badge that another renews, as the page of the other tells of it.
 *
 * @param page the whole URL of its page
 * @param path the path of its page
 * @param issuedOn since when it is awarded
 * @param endorsements those that were found valid, of it and of nothing else
 */
public record EarlierShown(
    String page, String path, Instant issuedOn, List<EndorsementShown> endorsements) {}
