package com.tradingjournal.auth.control;

import com.tradingjournal.auth.entity.RefreshToken;
import com.tradingjournal.tenants.entity.Workspace;
import com.tradingjournal.users.entity.User;

/** Somebody, in a workspace, with the tokens that say so from now on. */
public record SignedIn(User user, Workspace workspace, String accessToken, RefreshToken refreshToken) {}
