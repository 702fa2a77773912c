package dev.blazon.notices.mails;

import dev.blazon.words.Words;

/**
 * What the mail with the link to somebody's badges says, for its two templates.
 *
 * @param words the words of its language
 * @param subject its subject, a line
 * @param site the host of the deployment
 * @param link the URL that opens the badges once
 */
public record LinkLetter(Words words, String subject, String site, String link) {}
