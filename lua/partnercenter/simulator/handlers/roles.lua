-- Roles from the role's side: in customers' directories (directory.lua), and the partner's own (account.lua).

local core = require "partnercenter.core"
local account = require "partnercenter.simulator.account"
local directory = require "partnercenter.simulator.directory"
local fail = require "partnercenter.simulator.fail"
local paging = require "partnercenter.simulator.paging"
local request = require "partnercenter.simulator.request"
local shapes = require "partnercenter.simulator.shapes"

local required = request.required

local handlers = {}

local MAXIMUM_SIZE = 500

local function shape(role, object_type)
  return { id = role.id, name = role.name, attributes = { objectType = object_type } }
end

local function member_of(id, role, display_name, principal_name)
  return {
    displayName = display_name,
    userPrincipalName = principal_name,
    roleId = role.id,
    id = id,
    attributes = { objectType = "UserMember" },
  }
end

handlers["customers.directory_roles.list"] = function(self)
  self:customer()
  local items = {}
  for position, role in ipairs(directory.roles) do items[position] = shape(role, "DirectoryRole") end
  return 200, shapes.collection(items)
end

-- The role of the path, and its customer.
local function find_role(self)
  local customer = self:customer()
  local id = self.params.role_id
  if not core.is_guid(id) then fail.bad_request("Role Id must be a GUID.") end
  return directory.role(id) or fail.not_found("The role %s was not found.", id), customer
end

handlers["customers.directory_roles.user_members.list"] = function(self)
  local role, customer = find_role(self)
  local world, position, size = self.world, 1, self:integer("size", 0, MAXIMUM_SIZE) or 0
  local scope, token = "members of " .. role.id .. " of " .. customer.id, paging.continuation(self)
  if token then position, size = paging.resume(world, scope, token) end
  if size == 0 then size = MAXIMUM_SIZE end
  local items, links = {}, nil
  for number, user in ipairs(world:users(customer)) do
    if number >= position and user.state == "active" and directory.roles_of(user)[role.id] then
      if #items == size then
        local uri = ("/customers/%s/directoryroles/%s/usermembers?size=%d&seekOperation=Next"):format(customer.id,
          role.id, size)
        links = { next = paging.next_link(uri, paging.token(world, scope, number, size)) }
        break
      end
      items[#items + 1] = member_of(user.id, role, user.display_name, user.principal_name)
    end
  end
  return 200, shapes.collection(items, links)
end

handlers["customers.directory_roles.user_members.add"] = function(self)
  local role, customer = find_role(self)
  local id = required(self:body(), "Id")
  local user = self.world:user(customer, id)
  if not user or user.state ~= "active" then
    fail.not_found("The user %s of customer %s was not found.", id, customer.id)
  end
  if directory.roles_of(user)[role.id] then fail.conflict(600052, "The user %s has the role already.", user.id) end
  directory.set(user, role, true)
  self.world:keep("user", user)
  local answer = member_of(user.id, role, user.display_name, user.principal_name)
  if self.irregular.pascal_case then answer.attributes = { ObjectType = "UserMember" } end
  return 201, answer
end

handlers["customers.directory_roles.user_members.remove"] = function(self)
  local role = find_role(self)
  local user = self:user()
  if not directory.roles_of(user)[role.id] then fail.not_found("The user %s does not have the role.", user.id) end
  directory.set(user, role, false)
  self.world:keep("user", user)
  return 204
end

-- The partner's own ---------------------------------------------------------------------------------------------------

handlers["roles.list"] = function()
  local items = {}
  for position, role in ipairs(account.roles) do items[position] = shape(role, "Role") end
  return 200, shapes.collection(items)
end

handlers["roles.user_members.list"] = function(self)
  local id = self.params.role_id:lower()
  for number, role in ipairs(account.roles) do
    if role.id == id then
      local items = {}
      for _, person in ipairs(account.people(self.world)) do
        for _, held in ipairs(person.roles) do
          if held == number then
            items[#items + 1] = member_of(person.id, role, person.display_name, person.principal_name)
          end
        end
      end
      return 200, shapes.collection(items)
    end
  end
  fail.not_found("The role %s was not found.", id)
end

return handlers
