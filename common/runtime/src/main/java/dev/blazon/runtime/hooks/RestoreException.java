package dev.blazon.runtime.hooks;

/** Says that a snapshot could not be restored; nothing throws it, {@code org.crac} asks for it. */
public final class RestoreException extends Exception {}
