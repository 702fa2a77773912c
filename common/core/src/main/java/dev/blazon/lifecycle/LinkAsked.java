package dev.blazon.lifecycle;

/**
 * The request, sent by the event bus to the function that sends mails, to mail somebody the link to
 * their badges.
 *
 * @param request the id of what was asked
 */
public record LinkAsked(String request) implements MailAsked {}
