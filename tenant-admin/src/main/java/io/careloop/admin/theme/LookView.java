package io.careloop.admin.theme;

import io.careloop.admin.documents.Preview;
import io.careloop.admin.documents.SaveState;
import io.careloop.admin.forms.Form;
import org.jspecify.annotations.Nullable;

/** A document of the look, its form and the phone. */
record LookView(String kind, SaveState state, Form form, Preview preview, @Nullable String focus) {}
