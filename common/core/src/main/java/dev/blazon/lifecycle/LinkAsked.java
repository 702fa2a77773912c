package dev.blazon.lifecycle;

/**
 * That somebody has asked for a link to their badges, as events tell it.
 *
 * @param request the id of what was asked
 */
public record LinkAsked(String request) {}
