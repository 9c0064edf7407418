---@meta _
-- Made by `make docs` from the data in lua/partnercenter/api and lua/partnercenter/types. Changes here are lost.
-- luacheck: ignore 631

---@class partnercenter.tree.customers.by_id
---@field qualification partnercenter.tree.customers.by_id.qualification
---@field qualifications partnercenter.tree.customers.by_id.qualifications

---@class partnercenter.tree.customers.by_id.qualification
---@field get fun(self: partnercenter.tree.customers.by_id.qualification, params?: partnercenter.CallOptions): string A customer's qualification, as a bare text such as education
---@field update fun(self: partnercenter.tree.customers.by_id.qualification, customer_qualification: partnercenter.types.CustomerQualification, params?: partnercenter.params.customers.qualification.update): string Qualify a customer for education or for the Government Community Cloud

---@class partnercenter.tree.customers.by_id.qualifications
---@field create fun(self: partnercenter.tree.customers.by_id.qualifications, customer_qualification_request: partnercenter.types.CustomerQualificationRequest, params?: partnercenter.CallOptions): partnercenter.types.CustomerQualificationStatus Ask for a qualification of a customer; Microsoft vets it
---@field each fun(self: partnercenter.tree.customers.by_id.qualifications, params?: partnercenter.CallOptions|partnercenter.Next): fun(): partnercenter.types.CustomerQualificationStatus A customer's qualifications, with the state of their vetting
---@field list fun(self: partnercenter.tree.customers.by_id.qualifications, params?: partnercenter.CallOptions|partnercenter.Next): partnercenter.Page|{ items: (partnercenter.types.CustomerQualificationStatus)[] } A customer's qualifications, with the state of their vetting
---@field pages fun(self: partnercenter.tree.customers.by_id.qualifications, params?: partnercenter.CallOptions|partnercenter.Next): fun(): (partnercenter.Page|{ items: (partnercenter.types.CustomerQualificationStatus)[] }) A customer's qualifications, with the state of their vetting

---@class partnercenter.params.customers.qualification.update : partnercenter.CallOptions
---@field code? string For GovernmentCommunityCloud: a validationId of customers.all.validations.list

--- A qualification that is asked for; known from other clients
---@class partnercenter.types.CustomerQualificationRequest
---@field qualification partnercenter.types.CustomerQualification The qualification
---@field educationSegment? string For Education: which kind of school
---@field validationCode? string For GovernmentCommunityCloud: a code of the partner's
---@field website? string Web site of the customer

--- A qualification, and how its vetting stands; known from other clients
---@class partnercenter.types.CustomerQualificationStatus
---@field qualification? partnercenter.types.CustomerQualification The qualification (read-only)
---@field vettingStatus? partnercenter.types.QualificationVettingStatus How the vetting stands (read-only)
---@field vettingReason? string Why it was denied (read-only)
---@field vettingCreatedDate? string When it began (read-only)

--- What a customer is qualified for; replies write it small
---@alias partnercenter.types.CustomerQualification
---| "None" # Nothing in particular
---| "Education" # A school, a university
---| "Nonprofit" # A charity; cannot be set
---| "GovernmentCommunityCloud" # A part of the government of the United States, or close to it
---| "StateOwnedEntity" # Owned by a state; newer than the documentation at hand
---| string # other values: newer ones, and other spellings of these in parameters

--- How the vetting of a qualification stands
---@alias partnercenter.types.QualificationVettingStatus
---| "InReview" # It goes on
---| "Approved" # The customer is qualified
---| "Denied" # The customer is not
---| string # other values: newer ones, and other spellings of these in parameters
