package dev.blazon.lifecycle;

/**
 * That somebody asks an issuer to erase them, as events tell it.
 *
 * @param issuer the id of the issuer, which answers it
 * @param request the id of what was asked
 */
public record ErasureAsked(String issuer, String request) {}
