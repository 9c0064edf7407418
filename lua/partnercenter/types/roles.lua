-- Roles from the role's side. The roles of a user of a customer are in users.lua, licenses too.

local shared = require "partnercenter.types.shared"

local attributes = shared.attributes

local types = {
  UserMember = {
    summary = "A user who has a role",
    doc = "User resources",
    fields = {
      { name = "displayName", type = "string", required = true, summary = "Name of the user" },
      { name = "userPrincipalName", type = "string", required = true, summary = "Login name" },
      { name = "roleId", type = "string", read_only = true, summary = "The role" },
      { name = "id", type = "string", required = true, summary = "The user" },
      attributes,
    },
  },
  Role = {
    summary = "A role that the partner's own users can have; known from other clients",
    fields = shared.read_only {
      { name = "id", type = "string", summary = "The role" },
      { name = "name", type = "string", summary = "Its name" },
      attributes,
    },
  },
}

return { types = types }
