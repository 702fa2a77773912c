package dev.blazon.lifecycle;

/**
 * The request, sent by the event bus to the function that sends mails, to send one. It names
 * nobody: whom, the function looks up.
 */
public sealed interface MailAsked permits NoticeAsked, EndorserMailAsked, LinkAsked {}
