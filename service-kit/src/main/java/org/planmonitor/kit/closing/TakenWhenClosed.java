package org.planmonitor.kit.closing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A write that decides by itself what it does to a closed plan: the one that closes it answers a repetition as it answered first. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface TakenWhenClosed {}
