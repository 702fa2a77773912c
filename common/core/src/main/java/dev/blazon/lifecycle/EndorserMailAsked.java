package dev.blazon.lifecycle;

/**
 * The request, sent by the event bus to the function that sends mails, to tell whoever was asked to
 * endorse something what has become of it, or that they are asked.
 *
 * @param subject what is to be endorsed
 * @param request the id of the request
 */
public record EndorserMailAsked(Subject subject, String request) implements MailAsked {}
