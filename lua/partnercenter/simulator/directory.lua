-- Roles in the directories of customers, and who has them. The first user of a customer is its administrator; all else
-- was written.

local directory = {}

--- The roles that every directory has.
directory.roles = {
  { id = "62e90394-0000-4c17-89d2-0000000000f1", name = "Company Administrator" },
  { id = "729827e3-0000-4c17-89d2-0000000000f2", name = "Helpdesk Administrator" },
  { id = "fe930be7-0000-4c17-89d2-0000000000f3", name = "User Account Administrator" },
  { id = "b0f54661-0000-4c17-89d2-0000000000f4", name = "Billing Administrator" },
  { id = "f023fd81-0000-4c17-89d2-0000000000f5", name = "Service Support Administrator" },
  { id = "88d8e3e3-0000-4c17-89d2-0000000000f6", name = "Directory Readers" },
}

--- The role of this id, in whatever case.
---@param id string
---@return table|nil
function directory.role(id)
  id = id:lower()
  for _, role in ipairs(directory.roles) do
    if role.id == id then return role end
  end
  return nil
end

--- The roles of a user.
---@param user table
---@return table<string, boolean> by id
function directory.roles_of(user)
  return user.roles or (user.is_admin and { [directory.roles[1].id] = true } or {})
end

--- Gives a role, or takes it away. The user has to be kept afterwards.
---@param user table
---@param role table
---@param has boolean
function directory.set(user, role, has)
  local roles = {}
  for id in pairs(directory.roles_of(user)) do roles[id] = true end
  roles[role.id] = has or nil
  user.roles = roles
end

return directory
