package dev.blazon.runtime.hooks;

/** Says that no snapshot was taken. */
public final class CheckpointException extends Exception {}
