package dev.blazon.pathways;

import dev.blazon.service.CollectionEdit;

/**
 * What the owner of a plan wants of it, all at once.
 *
 * @param title what it is to be called, as it was typed
 * @param step what is done with a badge in it; places count from 0
 * @param shared whether whoever has its link is to see it
 */
public record PlanEdit(String title, CollectionEdit.Step step, boolean shared) {}
